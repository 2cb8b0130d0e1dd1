package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What a call's deadlines are meant for where their dates do not say it: a day when offices are closed, from which the deadline was moved on to a working day, or
 * the last of February. Nothing is kept for a day that means itself.
 */
@Embeddable
public class CallMeant {

    /** Every deadline means the date it has. */
    public static final CallMeant ITSELF = new CallMeant();

    @Column(name = "closes_meant", length = 10)
    private String closes;

    @Column(name = "report_due_meant", length = 10)
    private String reportDue;

    /** Every deadline means the date it has. */
    protected CallMeant() {
    }

    private CallMeant(String closes, String reportDue) {
        this.closes = closes;
        this.reportDue = reportDue;
    }

    /**
     * What deadlines that fall on some days are meant for.
     *
     * @param closesOn the last day to apply, or null
     * @param closes what it is meant for, or null
     */
    public static CallMeant of(LocalDate closesOn, MeantDay closes, LocalDate reportOn, MeantDay reportDue) {
        return new CallMeant(beside(closesOn, closes), beside(reportOn, reportDue));
    }

    private static String beside(LocalDate date, MeantDay meant) {
        return meant == null || meant.saidBy(date) ? null : meant.text();
    }

    /** What is left when somebody has typed other days: a typed day means itself. */
    CallMeant kept(boolean sameCloses, boolean sameReportDue) {
        return new CallMeant(sameCloses ? closes : null, sameReportDue ? reportDue : null);
    }

    /** What the last day to apply is meant for; null when there is none. */
    public MeantDay closes(LocalDate date) {
        return meant(closes, date);
    }

    /** What the last day to report is meant for. */
    public MeantDay reportDue(LocalDate date) {
        return meant(reportDue, date);
    }

    private static MeantDay meant(String kept, LocalDate date) {
        return date == null ? null : kept == null ? MeantDay.of(date) : MeantDay.parse(kept);
    }
}
