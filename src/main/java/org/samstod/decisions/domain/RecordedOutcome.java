package org.samstod.decisions.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.samstod.cases.Outcome;
import org.samstod.shared.Money;

/**
 * What somebody carries back from a meeting about one case.
 *
 * @param paragraph its §, or null while it is not known
 * @param outcome what was decided; null when it was postponed or sent back
 * @param amount the granted sum, or null
 * @param reasons in Swedish, or null
 * @param groundCode the legal ground, or null
 * @param transferredTo the body that takes over, for that outcome only
 * @param notPresent who did not take part because of a conflict of interest, or null
 * @param reservation reservations and dissenting opinions, or null
 * @param why why it was postponed or sent back, or null
 * @param atOnce whether the paragraph was approved at once (omedelbar justering)
 * @param source the document it is taken from
 * @param nextYear what of the sum is for the next fiscal year, or null
 */
public record RecordedOutcome(RowResult result, LocalDate heldOn, Integer paragraph, Outcome outcome, Money amount, String reasons, String groundCode,
        String transferredTo, String notPresent, String reservation, String why, boolean atOnce, String source, String byAccount, String byName,
        Instant at, Money nextYear) {

    /** What was decided with a sum of one fiscal year. */
    public RecordedOutcome(RowResult result, LocalDate heldOn, Integer paragraph, Outcome outcome, Money amount, String reasons, String groundCode,
            String transferredTo, String notPresent, String reservation, String why, boolean atOnce, String source, String byAccount, String byName,
            Instant at) {
        this(result, heldOn, paragraph, outcome, amount, reasons, groundCode, transferredTo, notPresent, reservation, why, atOnce, source, byAccount,
                byName, at, null);
    }

    /** What of the sum is for the next fiscal year: never more than the whole of it. */
    public Money later() {
        Money said = nextYear == null ? Money.ZERO : nextYear;
        return said.compareTo(sum()) > 0 ? sum() : said;
    }

    /** What is given for which fiscal year, the first year first; a year without anything is left out. */
    public SortedMap<Integer, Money> byYear(int year) {
        return YearSplit.of(year, sum(), later());
    }

    /** The sum, zero when none. */
    public Money sum() {
        return amount == null || outcome == null || !outcome.givesMoney() ? Money.ZERO : amount;
    }

    /** The same with another outcome. */
    public RecordedOutcome as(Outcome other) {
        return new RecordedOutcome(result, heldOn, paragraph, other, amount, reasons, groundCode, transferredTo, notPresent, reservation, why, atOnce,
                source, byAccount, byName, at, nextYear);
    }

    /**
     * A grant of less than was asked for is a part, and one of all of it is not: the word follows the sum, so that letter and table never
     * contradict each other.
     */
    public RecordedOutcome fitting(Money asked) {
        if (outcome == null || !outcome.givesMoney() || amount == null || !amount.isPositive()) {
            return this;
        }
        return as(amount.compareTo(asked) < 0 ? Outcome.PARTLY : Outcome.GRANTED);
    }
}
