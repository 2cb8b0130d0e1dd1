package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/** Why a line of a month differs, as a finance officer wrote it. It holds for the difference it was written about and for no other; only added. */
@Entity
@Table(name = "month_reasons")
public class MonthReason extends Aggregate {

    /** Longest text. */
    public static final int LENGTH = 500;
    /** Shortest text that says anything. */
    public static final int SHORTEST = 5;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "month_on")
    private LocalDate monthOn;

    @Column(name = "row_key")
    private String rowKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "row_kind")
    private DifferenceKind kind;

    @Column(name = "difference_ore")
    private long differenceOre;

    @Column(name = "reason_text")
    private String text;

    @Column(name = "said_by", length = 26)
    private String saidBy;

    @Column(name = "said_name")
    private String saidName;

    @Column(name = "said_at")
    private Instant saidAt;

    protected MonthReason() {
    }

    /** @throws BusinessException {@code month.reason} */
    public MonthReason(String boardId, YearMonth month, MonthRow row, String typed, String by, String name, Instant now) {
        String clean = typed == null ? "" : typed.strip();
        if (clean.length() < SHORTEST || clean.length() > LENGTH) {
            throw new BusinessException("month.reason", SHORTEST, LENGTH).at("reason");
        }
        this.boardId = boardId;
        this.monthOn = month.atDay(1);
        this.rowKey = row.key();
        this.kind = row.kind();
        this.differenceOre = row.difference().ore();
        this.text = clean;
        this.saidBy = by;
        this.saidName = name;
        this.saidAt = now;
    }

    /** Whether it was written about this difference: the same line, the same kind, the same sum. */
    public boolean explains(MonthRow row) {
        return rowKey.equals(row.key()) && kind == row.kind() && Money.ofOre(differenceOre).equals(row.difference());
    }

    public String text() {
        return text;
    }

    public String saidBy() {
        return saidBy;
    }

    public String saidName() {
        return saidName;
    }

    public Instant saidAt() {
        return saidAt;
    }
}
