package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;

/** From when two applications count as alike. Dated: a new measure begins on a day and replaces nothing that was answered before. */
@Entity
@Table(name = "radar_measures")
public class RadarMeasure extends Aggregate {

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "text_percent", nullable = false)
    private int textPercent;

    @Column(name = "cost_percent", nullable = false)
    private int costPercent;

    @Column(name = "sum_percent", nullable = false)
    private int sumPercent;

    @Column(name = "answers_needed", nullable = false)
    private int answersNeeded;

    protected RadarMeasure() {
        // for JPA
    }

    /**
     * @param textPercent   from how much alike the text is
     * @param costPercent   and how much of the smaller budget names the same
     * @param sumPercent    within how many percent of the larger two sums count as near
     * @param answersNeeded how many of the strongest hits an officer answers
     */
    public RadarMeasure(LocalDate validFrom, int textPercent, int costPercent, int sumPercent, int answersNeeded) {
        this.validFrom = validFrom;
        this.textPercent = textPercent;
        this.costPercent = costPercent;
        this.sumPercent = sumPercent;
        this.answersNeeded = answersNeeded;
    }

    /** Whether text and costs are alike enough to be a hit by themselves. */
    boolean saysTheSame(Likeness likeness) {
        return likeness.text() * 100 >= textPercent && likeness.costs() * 100 >= costPercent;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    int sumPercent() {
        return sumPercent;
    }

    public int answersNeeded() {
        return answersNeeded;
    }
}
