package org.samstod.applications;

import java.time.Instant;
import java.time.LocalDate;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.Revision;
import org.samstod.forms.Words;
import org.samstod.shared.Money;

/**
 * What the applicant is told when something was received.
 *
 * @param number reception number
 * @param receivedAt when the first submission came
 * @param late whether that was after the deadline
 * @param revision how many times it has been submitted
 * @param revisedAt when the latest revision came
 * @param hash SHA-256 of the latest revision
 * @param decisionExpected the day a decision is expected, or null
 * @param paymentExpected the day a payment is expected, or null
 * @param withdrawnAt when it was taken back, or null
 */
public record Receipt(String applicationId, String number, Instant receivedAt, boolean late, int revision, Instant revisedAt, String hash,
        String title, Money amount, Words call, LocalDate decisionExpected, LocalDate paymentExpected, Instant withdrawnAt) {

    static Receipt of(Application application, Revision latest, CallFacts call) {
        return new Receipt(application.id(), application.receptionNumber(), application.receivedAt(), application.late(),
                application.revisionCount(), latest.submittedAt(), latest.sha256(), latest.title(), Money.ofOre(latest.amountOre()),
                call.name(), call.decisionExpected(), call.paymentExpected(), application.withdrawnAt());
    }
}
