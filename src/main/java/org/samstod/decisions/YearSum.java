package org.samstod.decisions;

import java.io.Serializable;
import java.util.List;
import org.samstod.decisions.domain.YearSplit;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/** A granted sum for one fiscal year. */
public record YearSum(int year, Money amount) implements Serializable {

    /**
     * A sum of which a part may be for the next fiscal year, as a person writes it.
     *
     * @param year     the first year
     * @param whole    all of it, or null when nothing was written
     * @param nextYear what of it is for the year after, or null
     * @throws BusinessException {@code decision.next-year} at {@code nextYear} when that is more than the whole
     */
    public static List<YearSum> of(int year, Money whole, Money nextYear) {
        Money sum = whole == null ? Money.ZERO : whole;
        Money later = nextYear == null ? Money.ZERO : nextYear;
        if (later.isMoreThan(sum)) {
            throw new BusinessException("decision.next-year").at("nextYear");
        }
        // A sum of nothing is told of as one, not as none.
        return whole != null && !whole.isPositive() ? List.of(new YearSum(year, whole))
                : YearSplit.of(year, sum, later).entrySet().stream().map(one -> new YearSum(one.getKey(), one.getValue())).toList();
    }
}
