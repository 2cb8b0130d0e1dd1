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
 * @param texts what the call says of its own in receipts, reminders and letters from now on, all of it; what is left out is no longer said
 */
public record AmendCall(String callId, long version, String whatSv, String whatEn, Instant closesAt, String rulesSv, String rulesEn,
                        LocalDate expectedDecision, LocalDate expectedPayment, ContactView contact, String formId,
                        CallTexts texts) {

    /** Leaves the call's own words as they are. */
    public AmendCall(String callId, long version, String whatSv, String whatEn, Instant closesAt, String rulesSv, String rulesEn,
                     LocalDate expectedDecision, LocalDate expectedPayment, ContactView contact, String formId) {
        this(callId, version, whatSv, whatEn, closesAt, rulesSv, rulesEn, expectedDecision, expectedPayment, contact, formId, null);
    }
}
