package org.samstod.grants;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.samstod.decisions.YearSum;
import org.samstod.districts.DatedText;
import org.samstod.grants.domain.GrantState;
import org.samstod.shared.Money;

/**
 * A grant with everything about its money.
 *
 * @param state see {@code GrantState}
 * @param stateAt since when
 * @param withApplication whether the conditions were accepted with the application
 * @param conditions in the version that holds, in the reader's language or marked Swedish; null when the board has none
 * @param terms the terms of repayment in the version the decision stored; null when it stored none
 * @param reportDue null when no report is asked for, or none any more
 * @param account kind and last digits of where money goes; kind null when no account is confirmed
 * @param annulledOn since when a ruling that annulled its decision has legal force, or null
 * @param counted what of it the association has already, paid under a decision that was annulled
 * @param toPutRight what has been paid of it and is to be claimed back, since the decision in the place of the annulled one does not give it
 * @param waiting why nothing is paid now, a code of {@code Exclusion}; null when it would be, and for who is not told
 */
public record GrantView(String id, long version, String caseId, String applicationId, String associationId, String number, String applicant,
        String title, String level, String state, Instant stateAt, Money granted, Money paid, boolean withApplication, List<YearSum> years,
        List<InstalmentView> instalments, LocalDate useFrom, LocalDate useTo, LocalDate reportDue, boolean waitsForAppeal, String declinedReason,
        String stopReason, Instant stoppedAt, DatedText conditions, DatedText terms, List<SignerView> signers, AccountSummary account, String waiting,
        LocalDate annulledOn, Money counted, Money toPutRight)
        implements Serializable {

    /**
     * Where money goes.
     *
     * @param kind null when nothing is confirmed
     */
    public record AccountSummary(String kind, String ending, boolean pending) implements Serializable {
    }

    /** Whether the association has not answered what it can answer. */
    public boolean offered() {
        return "OFFERED".equals(state) && annulledOn == null;
    }

    /** Whether an officer's stop holds its payments back. */
    public boolean stopped() {
        return stoppedAt != null;
    }

    /** Whether a court has annulled its decision and there is no other yet. */
    public boolean suspended() {
        return annulledOn != null && !gone();
    }

    /** Whether it gives nothing any more: declined, or replaced by another decision. */
    public boolean gone() {
        return GrantState.valueOf(state).gone();
    }

    /** Whether there is a payment to stop. */
    public boolean stoppable() {
        return !stopped() && instalments.stream().anyMatch(one -> !one.ended());
    }

    /** How many of the association's steps are behind it: the answer, the money, the report. */
    public int stepsDone() {
        return switch (state) {
            case "OFFERED" -> 0;
            case "ACCEPTED" -> 1;
            case "RUNNING" -> 2;
            default -> 3;
        };
    }

    /** Whether some of it is to be paid still. */
    public boolean unpaid() {
        return !offered() && instalments.stream().anyMatch(one -> "DUE".equals(one.state()));
    }

    /** The next day money comes, or null. */
    public LocalDate nextOn() {
        return instalments.stream().filter(one -> !one.ended()).map(InstalmentView::comesOn)
                .filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
    }
}
