package org.samstod.applications;

import java.time.Instant;
import org.samstod.forms.Words;

/**
 * An application that a registrar enters or has entered, in the registry's list.
 *
 * @param name the association's name as the applicant wrote it
 * @param call the call's name
 * @param late whether it came after the deadline
 * @param receptionNumber its number, or null while it is being entered
 * @param by who began it, or entered the last of it
 * @param at when that was
 * @param completes whether it completes an application that was received before
 */
public record AssistedLine(String applicationId, String name, Words call, CameBy cameBy, Instant cameAt, boolean late, String receptionNumber,
        String by, Instant at, boolean completes) {
}
