package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;

/** The part of a granted sum that one frame carries in one fiscal year. */
@Entity
@Table(name = "decision_amounts")
public class DecisionAmount {

    @Id
    @Column(length = 26)
    private String id;

    @ManyToOne
    @JoinColumn(name = "decision_id")
    private DecisionRow decision;

    @Column(name = "frame_id", length = 26)
    private String frameId;

    @Column(name = "fiscal_year")
    private int fiscalYear;

    @Column(name = "amount_ore")
    private long amountOre;

    @Column(name = "counted_ore")
    private long countedOre;

    protected DecisionAmount() {
    }

    DecisionAmount(DecisionRow decision, String frameId, int fiscalYear, Money amount) {
        this.id = Ids.next();
        this.decision = decision;
        this.frameId = frameId;
        this.fiscalYear = fiscalYear;
        this.amountOre = amount.ore();
    }

    /** Names the frame that the sum was drawn on. */
    void drawnOn(String frame) {
        this.frameId = frame;
    }

    /** A recorded sum is put right; it is to be drawn anew. */
    void correct(Money sum) {
        amountOre = sum.ore();
        countedOre = 0;
        frameId = null;
    }

    /** What of it the association has already. */
    void counted(Money sum) {
        countedOre = sum.ore();
    }

    public String frameId() {
        return frameId;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public Money amount() {
        return Money.ofOre(amountOre);
    }

    /** What of it the association has already, paid under a decision that was annulled; it stays on the frames of that one. */
    public Money counted() {
        return Money.ofOre(countedOre);
    }
}
