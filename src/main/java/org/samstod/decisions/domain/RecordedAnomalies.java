package org.samstod.decisions.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.samstod.cases.Outcome;
import org.samstod.shared.Money;

/** Finds what is odd about what was recorded. A pure function: it names, it never refuses. */
public final class RecordedAnomalies {

    private RecordedAnomalies() {
    }

    /**
     * What is known beside the record itself.
     *
     * @param asked the sum asked for
     * @param receivedOn the day the application came in
     * @param today the day it is recorded
     * @param proposed the proposed outcome, null when no proposal about the newest version stands
     * @param proposedSum the proposed sum
     * @param proposedReasons the proposed reasons
     * @param groundInForce whether the named legal ground is one of that day
     * @param termsInForce whether terms of repayment were in force that day
     * @param paragraphShared whether other cases stand under the same §
     * @param mandate whether the delegation table carries it; true for the board itself
     * @param frame whether a frame was set aside for the year
     * @param overdrawn whether more is used than set aside, once this is booked
     */
    public record Around(Money asked, LocalDate receivedOn, LocalDate today, Outcome proposed, Money proposedSum, String proposedReasons,
            boolean groundInForce, boolean termsInForce, boolean paragraphShared, boolean mandate, boolean frame, boolean overdrawn) {
    }

    /** Everything odd about a record. */
    public static Set<Anomaly> of(RecordedOutcome said, Around around) {
        EnumSet<Anomaly> odd = EnumSet.noneOf(Anomaly.class);
        when(odd, Anomaly.PARAGRAPH_MISSING, said.paragraph() == null);
        when(odd, Anomaly.DATE_FUTURE, said.heldOn().isAfter(around.today()));
        when(odd, Anomaly.DATE_BEFORE_APPLICATION, said.heldOn().isBefore(around.receivedOn()));
        when(odd, Anomaly.JAV_NOT_SPLIT, said.notPresent() != null && around.paragraphShared());
        if (said.result() == RowResult.DECIDED) {
            decided(odd, said, around);
        }
        return odd;
    }

    private static void decided(Set<Anomaly> odd, RecordedOutcome said, Around around) {
        boolean money = said.outcome().givesMoney();
        String reasons = said.reasons() == null ? "" : said.reasons().strip();
        when(odd, Anomaly.PROPOSAL_MISSING, around.proposed() == null);
        when(odd, Anomaly.REASONS_MISSING, reasons.length() < DecisionRow.SHORTEST_REASONS);
        when(odd, Anomaly.GROUND_MISSING, !around.groundInForce());
        when(odd, Anomaly.TERMS_MISSING, money && !around.termsInForce());
        when(odd, Anomaly.AMOUNT_MISSING, money && !said.sum().isPositive());
        when(odd, Anomaly.ABOVE_ASKED, said.sum().isMoreThan(around.asked()));
        when(odd, Anomaly.RECEIVER_MISSING, said.outcome() == Outcome.TRANSFERRED && (said.transferredTo() == null || said.transferredTo().isBlank()));
        when(odd, Anomaly.OUTSIDE_MANDATE, !around.mandate());
        when(odd, Anomaly.NO_FRAME, said.sum().isPositive() && !around.frame());
        when(odd, Anomaly.OVER_FRAME, said.sum().isPositive() && around.overdrawn());
        boolean changed = around.proposed() != null && (around.proposed() != said.outcome()
                || money && !Objects.equals(around.proposedSum(), said.sum()));
        when(odd, Anomaly.CHANGED_WITHOUT_REASONS, changed && !odd.contains(Anomaly.REASONS_MISSING) && around.proposedReasons() != null
                && around.proposedReasons().strip().equals(reasons));
    }

    private static void when(Set<Anomaly> odd, Anomaly anomaly, boolean is) {
        if (is) {
            odd.add(anomaly);
        }
    }
}
