package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/** The running numbers of one board's minutes of one kind in one year: 1, 2, 3 … without gaps. */
@Entity
@Table(name = "minutes_series")
public class MinutesSeries extends Aggregate {

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "series_year")
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(name = "minutes_kind")
    private Minutes.Kind kind;

    @Column(name = "last_no")
    private int last;

    protected MinutesSeries() {
    }

    public MinutesSeries(String boardId, Minutes.Kind kind, int year) {
        this.boardId = boardId;
        this.kind = kind;
        this.year = year;
    }

    /** The next number; the row must be locked. */
    public int next() {
        return ++last;
    }

    public String boardId() {
        return boardId;
    }

    public int year() {
        return year;
    }
}
