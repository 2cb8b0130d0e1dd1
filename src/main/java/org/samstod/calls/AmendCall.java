package org.samstod.calls;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A dated change of a published call; null leaves a thing as it is.
 *
 * @param what what changes and why, as everyone with a draft will read it
 * @param closesAt a later deadline
 * @param formId a newer version of the same form, which drafts are then offered
 * @param rulesSv new rules, which replace the old from now on; with rulesEn, which may be null
 * @param letterSv a new paragraph of conditions for letters written from now on; with letterEn, which may be null
 */
public record AmendCall(String callId, long version, String whatSv, String whatEn, Instant closesAt, String rulesSv, String rulesEn,
                        LocalDate expectedDecision, LocalDate expectedPayment, ContactView contact, String formId, String letterSv,
                        String letterEn) {

    /** Leaves the letter as it is. */
    public AmendCall(String callId, long version, String whatSv, String whatEn, Instant closesAt, String rulesSv, String rulesEn,
                     LocalDate expectedDecision, LocalDate expectedPayment, ContactView contact, String formId) {
        this(callId, version, whatSv, whatEn, closesAt, rulesSv, rulesEn, expectedDecision, expectedPayment, contact, formId, null, null);
    }
}
