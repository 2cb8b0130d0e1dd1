package org.samstod.cases.domain;

import java.util.Map;
import java.util.Optional;
import org.samstod.cases.AllocationField;
import org.samstod.cases.Outcome;
import org.samstod.shared.AmountParser;
import org.samstod.shared.Money;

/**
 * What a row of the allocation sheet comes to: what is written in its cells, and what follows from it. An outcome that is not written
 * follows from the sum (all of what was asked is granted, less is partly granted), and a sum that is not written follows from the
 * outcome granted. Nothing else is guessed.
 *
 * @param outcome what is proposed, null while nothing says it
 * @param amount  the sum, null where the outcome gives no money or nothing says it
 * @param reasons why, possibly empty
 * @param ground  code of the legal ground, null while there is none
 */
public record AllocationRow(Outcome outcome, Money amount, String reasons, String ground) {

    /**
     * @param cells   what is written, by field; missing or empty is not written
     * @param asked   the sum asked for
     * @param usual   legal ground of rows that name none, or null
     */
    public static AllocationRow of(Map<AllocationField, String> cells, Money asked, String usual) {
        Outcome written = Optional.ofNullable(value(cells, AllocationField.OUTCOME)).map(Outcome::valueOf).orElse(null);
        Money sum = Optional.ofNullable(value(cells, AllocationField.AMOUNT)).map(AmountParser::parse).orElse(null);
        Outcome outcome = written != null ? written : sum == null || !sum.isPositive() ? null
                : sum.compareTo(asked) == 0 ? Outcome.GRANTED : Outcome.PARTLY;
        Money amount = outcome == Outcome.GRANTED && sum == null ? asked : sum;
        String reasons = value(cells, AllocationField.REASONS);
        String ground = value(cells, AllocationField.GROUND);
        return new AllocationRow(outcome, amount, reasons == null ? "" : reasons, ground == null ? usual : ground);
    }

    private static String value(Map<AllocationField, String> cells, AllocationField field) {
        String text = cells.get(field);
        return text == null || text.isEmpty() ? null : text;
    }

    /** The money the row would take: nothing where the outcome gives none. */
    public Money money() {
        return amount == null || outcome != null && !outcome.givesMoney() ? Money.ZERO : amount;
    }

    /** Whether nothing is proposed yet. */
    public boolean isEmpty() {
        return outcome == null && amount == null;
    }

    /** Whether a proposal says the same already. */
    public boolean isSaidBy(Proposal proposal) {
        return proposal.outcome() == outcome && proposal.amount().compareTo(money()) == 0 && proposal.reasons().equals(reasons)
                && proposal.legalGround().orElse("").equals(ground == null ? "" : ground);
    }
}
