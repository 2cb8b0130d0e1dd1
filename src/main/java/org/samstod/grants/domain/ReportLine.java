package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Money;

/** A line of the budget of what was decided, as the application had it; the outcome is held against it. It never changes. */
@Entity
@Table(name = "report_lines")
public class ReportLine extends Aggregate {

    @Column(name = "report_id", length = 26)
    private String reportId;

    @Column(name = "line_no")
    private int number;

    @Column(name = "what")
    private String what;

    @Column(name = "budget_ore")
    private long budgetOre;

    @Column(name = "sampled")
    private boolean sampled;

    protected ReportLine() {
    }

    /** A line of a report, numbered from 1. */
    public ReportLine(String reportId, int number, String what, Money budget, boolean sampled) {
        this.reportId = reportId;
        this.number = number;
        this.what = what;
        this.budgetOre = budget.ore();
        this.sampled = sampled;
    }

    public String reportId() {
        return reportId;
    }

    public int number() {
        return number;
    }

    public String what() {
        return what;
    }

    public Money budget() {
        return Money.ofOre(budgetOre);
    }

    /** Whether its receipts were drawn. */
    public boolean sampled() {
        return sampled;
    }
}
