package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Money;

/** What a track asks of a report, from a day: dated data of the city, or of a board in its place. A report keeps the figures it was opened with. */
@Entity
@Table(name = "report_rules")
public class ReportRule extends Aggregate {

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

    @Column(name = "valid_from")
    private LocalDate validFrom;

    protected ReportRule() {
    }

    /** A rule of a board, or of the city when {@code boardId} is null. */
    public ReportRule(String boardId, String track, DifferenceLimit limit, int sampleLines, int remindFirst, int remindLast, LocalDate validFrom) {
        this.boardId = boardId;
        this.track = track;
        this.differencePercent = limit.percent();
        this.differenceOre = limit.amount().ore();
        this.sampleLines = sampleLines;
        this.remindFirst = remindFirst;
        this.remindLast = remindLast;
        this.validFrom = validFrom;
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

    public LocalDate validFrom() {
        return validFrom;
    }
}
