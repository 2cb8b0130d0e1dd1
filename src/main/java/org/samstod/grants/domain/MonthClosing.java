package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/**
 * A board's month has been gone through and closed: by whom, when, and on which sums. It is never opened again; what comes later shows as a
 * difference of the closed month.
 */
@Entity
@Table(name = "month_closings")
public class MonthClosing extends Aggregate {

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "month_on")
    private LocalDate monthOn;

    @Column(name = "portal_ore")
    private long portalOre;

    @Column(name = "ledger_ore")
    private long ledgerOre;

    @Column(name = "committed_ore")
    private long committedOre;

    @Column(name = "returned_ore")
    private long returnedOre;

    @Column(name = "explained")
    private int explained;

    @Column(name = "closed_by", length = 26)
    private String closedBy;

    @Column(name = "closed_name")
    private String closedName;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected MonthClosing() {
    }

    /**
     * Closes a month.
     *
     * @param book the month as it stands
     * @throws BusinessException {@code month.not-over}, {@code month.differences} with how many wait
     */
    public MonthClosing(String boardId, MonthBook book, LocalDate today, String by, String name, Instant now) {
        if (!today.isAfter(book.month().atEndOfMonth())) {
            throw new BusinessException("month.not-over");
        }
        if (!book.waiting().isEmpty()) {
            throw new BusinessException("month.differences", book.waiting().size());
        }
        this.boardId = boardId;
        this.monthOn = book.month().atDay(1);
        this.portalOre = book.portal().ore();
        this.ledgerOre = book.ledger().ore();
        this.committedOre = book.committed().ore();
        this.returnedOre = book.returned().ore();
        this.explained = book.explained().size();
        this.closedBy = by;
        this.closedName = name;
        this.closedAt = now;
    }

    public YearMonth month() {
        return YearMonth.from(monthOn);
    }

    public Money portal() {
        return Money.ofOre(portalOre);
    }

    public Money ledger() {
        return Money.ofOre(ledgerOre);
    }

    public Money committed() {
        return Money.ofOre(committedOre);
    }

    public Money returned() {
        return Money.ofOre(returnedOre);
    }

    /** How many differences stood with a reason. */
    public int differencesExplained() {
        return explained;
    }

    public String closedBy() {
        return closedBy;
    }

    public String closedName() {
        return closedName;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
