package org.samstod.applications;

import java.time.Instant;
import java.time.LocalDate;
import org.samstod.forms.Words;
import org.samstod.shared.Money;

/**
 * What a personal link shows to the one person it is for.
 *
 * @param association name of the association
 * @param call name of the call
 * @param title public title
 * @param amount sum asked for
 * @param hash hash of what is signed
 * @param draft whether it has not been submitted
 * @param revision ordinal of the revision, 0 before submission
 * @param alone whether this one signature is enough
 * @param validTo last day of the right, or null
 * @param until how long the link works
 * @param refusal why nothing can be signed here, as the last part of a text key, or null
 */
public record SignView(String applicationId, String association, Words call, String title, Money amount, String hash, boolean draft, int revision,
        boolean alone, LocalDate validTo, Instant until, String refusal) {
}
