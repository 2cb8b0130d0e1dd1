package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.decisions.YearSum;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Money;

/** What a grant gives of one fiscal year's frame; as the decision has it, never changed. */
@Entity
@Table(name = "grant_years")
public class GrantYear extends Aggregate {

    @Column(name = "grant_id", length = 26)
    private String grantId;

    @Column(name = "fiscal_year")
    private int year;

    @Column(name = "amount_ore")
    private long amountOre;

    @Column(name = "counted_ore")
    private long countedOre;

    protected GrantYear() {
    }

    /**
     * As the decision has it.
     *
     * @param counted what of it the association has already, paid under a decision that was annulled
     */
    public GrantYear(Grant grant, YearSum sum, Money counted) {
        this.grantId = grant.id();
        this.year = sum.year();
        this.amountOre = sum.amount().ore();
        this.countedOre = counted.ore();
    }

    /** As the decision says it. */
    public YearSum sum() {
        return new YearSum(year, Money.ofOre(amountOre));
    }

    /** What of it the association has already, paid under a decision that was annulled: that is not paid again. */
    public Money counted() {
        return Money.ofOre(countedOre);
    }

    /** What of it is paid under this grant. */
    public YearSum toPay() {
        return new YearSum(year, Money.ofOre(amountOre - countedOre));
    }

    public String grantId() {
        return grantId;
    }
}
