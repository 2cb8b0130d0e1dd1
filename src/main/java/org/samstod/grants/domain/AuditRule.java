package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.LineDraw;
import org.samstod.shared.Money;
import org.samstod.shared.Violation;

/** How many grants are drawn to be looked into, and from where on a signal shows: dated data of the city, or of a board in its place. */
@Entity
@Table(name = "audit_rules")
public class AuditRule extends Aggregate {

    /** Inside, a board may look into all that is not open. */
    public static final int EVERYTHING = 100;
    /** No association is given longer to send in what is asked for. */
    public static final int MOST_REPLY_DAYS = 90;
    /** No signal looks further back. */
    public static final int MOST_MONTHS = 36;
    /** No signal needs more changes. */
    public static final int MOST_CHANGES = 50;
    /** A document of the last year is no older. */
    public static final int MOST_SAME_DAYS = 700;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "draw_percent")
    private int percent;

    @Column(name = "internal_percent")
    private int internalPercent;

    @Column(name = "reply_days")
    private int replyDays;

    @Column(name = "change_months")
    private int months;

    @Column(name = "board_changes")
    private int boardChanges;

    @Column(name = "account_changes")
    private int accountChanges;

    @Column(name = "rent_ore")
    private long rentOre;

    @Column(name = "same_after_days")
    private int sameAfterDays;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    protected AuditRule() {
    }

    /**
     * The figures of a rule.
     *
     * @param percent of a public draw
     * @param internalPercent of a draw over the rest
     * @param replyDays how long an association is given at first
     * @param months how far back changes are counted
     * @param boardChanges from how many changes of the board on a signal shows
     * @param accountChanges the same of the account
     * @param rent from what cost of premises on a lease is missed
     * @param sameAfterDays how much older a document must be to count as the last year's
     */
    public record Figures(int percent, int internalPercent, int replyDays, int months, int boardChanges, int accountChanges, Money rent, int sameAfterDays) {
    }

    /** A rule of a board, or of the city when {@code boardId} is null. */
    public AuditRule(String boardId, Figures figures, LocalDate validFrom) {
        this.boardId = boardId;
        this.percent = figures.percent();
        this.internalPercent = figures.internalPercent();
        this.replyDays = figures.replyDays();
        this.months = figures.months();
        this.boardChanges = figures.boardChanges();
        this.accountChanges = figures.accountChanges();
        this.rentOre = figures.rent().ore();
        this.sameAfterDays = figures.sameAfterDays();
        this.validFrom = validFrom;
    }

    /**
     * A rule as it may hold from a day.
     *
     * @throws BusinessException everything that is wrong: {@code audit-rule.between} at each figure, {@code audit-rule.from} when the day has passed
     */
    public static AuditRule from(String boardId, Figures figures, LocalDate from, LocalDate today) {
        List<Violation> wrong = new ArrayList<>();
        between(wrong, "percent", figures.percent(), LineDraw.MOST_PERCENT);
        between(wrong, "internalPercent", figures.internalPercent(), EVERYTHING);
        between(wrong, "replyDays", figures.replyDays(), MOST_REPLY_DAYS);
        between(wrong, "months", figures.months(), MOST_MONTHS);
        between(wrong, "boardChanges", figures.boardChanges(), MOST_CHANGES);
        between(wrong, "accountChanges", figures.accountChanges(), MOST_CHANGES);
        between(wrong, "sameAfterDays", figures.sameAfterDays(), MOST_SAME_DAYS);
        if (from == null || from.isBefore(today)) {
            wrong.add(new Violation("from", "audit-rule.from"));
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        return new AuditRule(boardId, figures, from);
    }

    private static void between(List<Violation> wrong, String field, int figure, int most) {
        if (figure < 1 || figure > most) {
            wrong.add(new Violation(field, "audit-rule.between", most));
        }
    }

    public String boardId() {
        return boardId;
    }

    public Figures figures() {
        return new Figures(percent, internalPercent, replyDays, months, boardChanges, accountChanges, Money.ofOre(rentOre), sameAfterDays);
    }

    public LocalDate validFrom() {
        return validFrom;
    }
}
