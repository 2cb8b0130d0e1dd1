package org.samstod.decisions.web;

import java.io.Serializable;
import java.util.List;
import org.samstod.decisions.YearSum;
import org.samstod.shared.AmountParser;
import org.samstod.shared.Money;

/** A granted sum and what of it is for the next fiscal year, as they are typed where a delegate decides. */
public class SumFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String amount;
    private String nextYear;

    /** One year's sum, as it is proposed. */
    void fill(Money whole) {
        amount = whole.isPositive() ? whole.typed() : null;
        nextYear = null;
    }

    /** A sum as it was decided. */
    void fill(List<YearSum> sums, int year) {
        fill(Money.sum(sums.stream().map(YearSum::amount).toList()));
        Money later = Money.sum(sums.stream().filter(one -> one.year() > year).map(YearSum::amount).toList());
        nextYear = later.isPositive() ? later.typed() : null;
    }

    /** What was typed, by year. */
    List<YearSum> sums(int year) {
        return YearSum.of(year, AmountParser.optional(amount, "amount"), AmountParser.optional(nextYear, "nextYear"));
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getNextYear() {
        return nextYear;
    }

    public void setNextYear(String nextYear) {
        this.nextYear = nextYear;
    }
}
