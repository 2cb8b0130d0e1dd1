package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.samstod.grants.ReminderDays;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.Violation;

/** What a track asks of a report, from a day: dated data of the city, or of a board in its place. A report keeps the figures it was opened with. */
@Entity
@Table(name = "report_rules")
public class ReportRule extends Aggregate {

    private static final int MOST_PERCENT = 100;
    private static final int MOST_LINES = 20;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "track", length = 20)
    private String track;

    @Column(name = "difference_percent")
    private int differencePercent;

    @Column(name = "difference_ore")
    private long differenceOre;

    @Column(name = "sample_lines")
    private int sampleLines;

    @Column(name = "remind_first")
    private int remindFirst;

    @Column(name = "remind_last")
    private int remindLast;

    @Column(name = "remind_hearing")
    private int remindHearing;

    @Column(name = "remind_condition")
    private int remindCondition;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    protected ReportRule() {
    }

    /** A rule of a board, or of the city when {@code boardId} is null. */
    public ReportRule(String boardId, String track, DifferenceLimit limit, int sampleLines, ReminderDays reminders, LocalDate validFrom) {
        this.boardId = boardId;
        this.track = track;
        this.differencePercent = limit.percent();
        this.differenceOre = limit.amount().ore();
        this.sampleLines = sampleLines;
        this.remindFirst = reminders.first();
        this.remindLast = reminders.last();
        this.remindHearing = reminders.hearing();
        this.remindCondition = reminders.condition();
        this.validFrom = validFrom;
    }

    /**
     * A rule as it may hold from a day.
     *
     * @throws BusinessException everything that is wrong: {@code report-rule.percent}, {@code report-rule.sample}, what {@link ReminderDays#wrong}
     *         says, {@code report-rule.from} when the day has passed
     */
    public static ReportRule from(String boardId, String track, DifferenceLimit limit, int sampleLines, ReminderDays reminders, LocalDate from, LocalDate today) {
        List<Violation> wrong = new ArrayList<>();
        if (limit.percent() < 0 || limit.percent() > MOST_PERCENT) {
            wrong.add(new Violation("percent", "report-rule.percent", MOST_PERCENT));
        }
        if (sampleLines < 0 || sampleLines > MOST_LINES) {
            wrong.add(new Violation("sample", "report-rule.sample", MOST_LINES));
        }
        wrong.addAll(reminders.wrong());
        if (from == null || from.isBefore(today)) {
            wrong.add(new Violation("from", "report-rule.from"));
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        return new ReportRule(boardId, track, limit, sampleLines, reminders, from);
    }

    public String boardId() {
        return boardId;
    }

    public String track() {
        return track;
    }

    public DifferenceLimit limit() {
        return new DifferenceLimit(differencePercent, Money.ofOre(differenceOre));
    }

    /** How many lines of the budget are drawn for receipts. */
    public int sampleLines() {
        return sampleLines;
    }

    /** Days before the due date of the first reminder. */
    public int remindFirst() {
        return remindFirst;
    }

    /** Days before the due date of the last reminder. */
    public int remindLast() {
        return remindLast;
    }

    /** When the association is reminded, and of what. */
    public ReminderDays reminders() {
        return new ReminderDays(remindFirst, remindLast, remindHearing, remindCondition);
    }

    public LocalDate validFrom() {
        return validFrom;
    }
}
