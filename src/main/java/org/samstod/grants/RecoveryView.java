package org.samstod.grants;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.Money;

/**
 * A recovery with everything that was said and done about it.
 *
 * @param number its own number in the register
 * @param state see {@code RecoveryState}
 * @param hearingOpen whether the association may still answer before it is decided
 * @param ruling null before it is decided
 * @param court what courts have done to it
 */
public record RecoveryView(String id, long version, String grantId, String caseId, String grantNumber, String applicant, String title, String number,
        String state, boolean hearingOpen, Proposed proposed, Answered answered, Ruled ruling, Claimed claim, Court court) implements Serializable {

    /**
     * What was proposed.
     *
     * @param condition the breached condition, or null
     * @param keepsRest whether what has not been paid is not to be paid either
     */
    public record Proposed(String why, String condition, Money sum, boolean keepsRest, String text, String ground, String name, Instant at, LocalDate answerBy)
            implements Serializable {
    }

    /** What the association said; all null while it has not. */
    public record Answered(String text, String number, Instant at) implements Serializable {
    }

    /**
     * What was decided.
     *
     * @param keepsRest whether what has not been paid is not paid either
     * @param swedish body of the letter
     * @param english body of its translation
     * @param postedOn when the minutes it stands in were announced, or null
     * @param lastAppealDay computed from that, or null
     */
    public record Ruled(String outcome, Money sum, boolean keepsRest, String reasons, String name, String role, String paragraph, LocalDate on, String swedish,
            String english, LocalDate postedOn, LocalDate lastAppealDay) implements Serializable {
    }

    /**
     * How the money comes in.
     *
     * @param sum what is claimed: what was decided, or what a court has left of it
     * @param requested what an invoice has been asked for
     * @param refund what is to go back to the association
     */
    public record Claimed(Money sum, Money requested, Money refund, LocalDate payBy, Instant requestedAt, String requestedName,
            String invoice, Money paid, Money writtenOff, Money owed,
            List<Line> lines) implements Serializable {
    }

    /**
     * An answer of the ledger.
     *
     * @param kind INVOICED, PAID, WRITTEN_OFF or REFUNDED
     * @param year the fiscal year whose frame gets it back or gives it again, or null
     */
    public record Line(String kind, Money sum, Integer year, LocalDate on, String text, String name, Instant at) implements Serializable {
    }

    /**
     * What courts have done.
     *
     * @param stayedOn since when the decision is stopped, or null
     * @param appeals every appeal, in the order they came
     */
    public record Court(LocalDate stayedOn, List<Appeal> appeals) implements Serializable {

        /** Whether the decision is stopped for now (inhibition). */
        public boolean stayed() {
            return stayedOn != null;
        }
    }

    /**
     * An appeal.
     *
     * @param next the states it may take now
     */
    public record Appeal(String id, long version, LocalDate receivedOn, String state, List<String> next, List<Step> steps) implements Serializable {
    }

    /**
     * What happened to it.
     *
     * @param set the sum the court has set, or null
     */
    public record Step(String state, LocalDate day, String court, String courtNumber, String note, Money set, String name, Instant at) implements Serializable {
    }

    /** Whether it waits for a decision. */
    public boolean undecided() {
        return "HEARING".equals(state) || "HEARD".equals(state);
    }

    /** Whether the association has not answered. */
    public boolean unanswered() {
        return "HEARING".equals(state);
    }

    /** Whether there is something to tell of its money: an invoice is asked for, or something has been paid. */
    public boolean moneyTold() {
        return requested() || !claim.lines().isEmpty();
    }

    /** Whether a court has left less of it than was decided. */
    public boolean cut() {
        return ruling != null && !claim.sum().equals(ruling.sum());
    }

    /** Whether money has been claimed and an invoice has been asked for. */
    public boolean requested() {
        return claim.payBy() != null;
    }

    /** How its state is shown: a kind of badge. */
    public String kind() {
        return badge(state);
    }

    static String badge(String state) {
        return switch (state) {
            case "SETTLED" -> "good";
            case "NOTHING", "WITHDRAWN", "QUASHED" -> "ended";
            case "HEARING", "REQUESTED", "INVOICED" -> "going";
            default -> "action";
        };
    }
}
