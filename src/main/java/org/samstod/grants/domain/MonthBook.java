package org.samstod.grants.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.shared.Money;

/**
 * A month where portal, ledger and frames are held against each other: every line of the ledger and everything the portal counts in the month is in
 * exactly one row, so that the rows add up to both books to the öre. Rows that differ say how.
 */
public final class MonthBook {

    /**
     * How a frame moved in the month.
     *
     * @param name in both languages
     * @param setAside at its end
     * @param before carried when it began
     * @param committed used by decisions in it
     * @param returned come back in it
     */
    public record Frame(String id, int year, String nameSv, String nameEn, String accounting, Money setAside, Money before, Money committed, Money returned) {

        /** Carried when it ended. */
        public Money after() {
            return before.plus(committed).minus(returned);
        }

        /** The name in a language. */
        public String name(String language) {
            return "en".equals(language) ? nameEn : nameSv;
        }
    }

    /**
     * What a month is made of.
     *
     * @param items of this month and its neighbours
     * @param lines of this month and its neighbours
     * @param said item by line, as persons have confirmed
     * @param standings of decisions that moved a frame in the month
     * @param reasons written for the month, the newest first
     * @param closedAt when it was closed, or null
     */
    public record Facts(Collection<MonthItem> items, Collection<LedgerLine> lines, Map<String, String> said, Collection<FrameStanding> standings,
                        Collection<Frame> frames, Collection<MonthReason> reasons, Instant closedAt) {
    }

    private final YearMonth month;
    private final Facts facts;
    private final List<MonthRow> rows;

    private MonthBook(YearMonth month, Facts facts) {
        this.month = month;
        this.facts = facts;
        List<MonthRow> all = new ArrayList<>();
        MonthMatching.of(facts.items(), facts.lines(), facts.said()).stream().map(this::rowOf).filter(Objects::nonNull).forEach(all::add);
        facts.standings().stream().map(MonthBook::frameRow).forEach(all::add);
        this.rows = all.stream().map(this::late).map(this::reasoned).sorted(Comparator.comparing(MonthBook::rank).thenComparing(one -> one.difference().ore() == 0)
                .thenComparing(one -> -Math.abs(one.difference().ore())).thenComparing(MonthRow::key)).toList();
    }

    /** A month, from what is known of it. */
    public static MonthBook of(YearMonth month, Facts facts) {
        return new MonthBook(month, facts);
    }

    /** The ids of payments that lines of the ledger name. */
    public static Set<String> idsIn(Collection<LedgerLine> lines) {
        return lines.stream().flatMap(one -> MonthMatching.idsIn(one).stream()).collect(Collectors.toSet());
    }

    private MonthRow rowOf(MonthMatching.Group group) {
        List<MonthItem> here = group.items.stream().filter(one -> one.in(month) && one.kind() != MonthItem.Kind.UNDER_WAY).toList();
        List<LedgerLine> linesHere = group.lines.stream().filter(this::in).toList();
        if (here.isEmpty() && linesHere.isEmpty()) {
            return null;
        }
        Money portal = counted(here);
        Money ledger = booked(linesHere);
        return new MonthRow(group.key, kind(group, portal, ledger), group.how, List.copyOf(group.items), List.copyOf(group.lines), portal, ledger, null,
                group.days, group.rivals, null);
    }

    private static DifferenceKind kind(MonthMatching.Group group, Money portal, Money ledger) {
        if (group.how == MatchedBy.SUM) {
            return DifferenceKind.GUESS;
        }
        if (portal.equals(ledger)) {
            return null;
        }
        Money over = booked(group.lines).minus(counted(group.items));
        if (over.isZero()) {
            return DifferenceKind.OTHER_MONTH;
        }
        if (group.lines.isEmpty()) {
            return DifferenceKind.NOT_IN_LEDGER;
        }
        if (group.items.isEmpty()) {
            return DifferenceKind.NOT_IN_PORTAL;
        }
        if (over.equals(of(group.items, MonthItem.Kind.REJECTED))) {
            return DifferenceKind.CAME_BACK;
        }
        return over.equals(of(group.items, MonthItem.Kind.UNDER_WAY)) ? DifferenceKind.NOT_PAID_HERE : DifferenceKind.OTHER_SUM;
    }

    private static Money of(Collection<MonthItem> items, MonthItem.Kind kind) {
        return Money.sum(items.stream().filter(one -> one.kind() == kind).map(MonthItem::amount).toList());
    }

    private static MonthRow frameRow(FrameStanding standing) {
        return new MonthRow("F:" + standing.decisionId() + ":" + standing.year(), standing.agrees() ? null : DifferenceKind.FRAME, MatchedBy.ID,
                List.of(new MonthItem(standing.decisionId(), MonthItem.Kind.PAID, standing.number(), LocalDate.EPOCH, Money.ZERO, null, null, null, null,
                        Instant.EPOCH, standing.guarded(), null)), List.of(), standing.promised(), Money.ZERO, standing.accounted(), 0, 0, null);
    }

    private boolean in(LedgerLine line) {
        return YearMonth.from(line.bookedOn()).equals(month);
    }

    /** What agrees but came after the closing is a difference of the closed month. */
    private MonthRow late(MonthRow row) {
        Instant closed = facts.closedAt();
        boolean after = closed != null && (row.items().stream().anyMatch(one -> one.in(month) && one.recordedAt().isAfter(closed))
                || row.lines().stream().anyMatch(one -> in(one) && one.readAt().isAfter(closed)));
        return after && row.agrees() ? row.with(DifferenceKind.AFTER_CLOSING) : row;
    }

    private MonthRow reasoned(MonthRow row) {
        return row.agrees() ? row : facts.reasons().stream().filter(one -> one.explains(row)).findFirst().map(row::with).orElse(row);
    }

    private static int rank(MonthRow row) {
        return row.waits() ? 0 : row.agrees() ? 2 : 1;
    }

    private static Money counted(Collection<MonthItem> items) {
        return Money.sum(items.stream().map(MonthItem::counted).toList());
    }

    private static Money booked(Collection<LedgerLine> lines) {
        return Money.sum(lines.stream().map(LedgerLine::amount).toList());
    }

    public YearMonth month() {
        return month;
    }

    /** All rows: those that wait for somebody, those explained, those that agree. */
    public List<MonthRow> rows() {
        return rows;
    }

    /** Differences that nobody has explained. */
    public List<MonthRow> waiting() {
        return rows.stream().filter(MonthRow::waits).toList();
    }

    /** Differences with a written reason. */
    public List<MonthRow> explained() {
        return rows.stream().filter(one -> !one.agrees() && !one.waits()).toList();
    }

    /** What agrees. */
    public List<MonthRow> agreeing() {
        return rows.stream().filter(MonthRow::agrees).toList();
    }

    /** One row. */
    public Optional<MonthRow> row(String key) {
        return rows.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** What the portal counts in the month: paid less repaid. */
    public Money portal() {
        return sum(one -> one.frame() == null ? one.portal() : Money.ZERO);
    }

    /** What the ledger has booked in the month. */
    public Money ledger() {
        return sum(MonthRow::ledger);
    }

    /** What the portal has of one kind in the month, by its full sum. */
    public Money portal(MonthItem.Kind kind) {
        return of(facts.items().stream().filter(one -> one.in(month)).toList(), kind);
    }

    /** What the ledger has booked in the month, out (positive lines) or back. */
    public Money ledger(boolean out) {
        return booked(facts.lines().stream().filter(one -> in(one) && one.amount().isPositive() == out).toList());
    }

    /** What the grants of the month's decisions give. */
    public Money promised() {
        return sum(one -> one.frame() == null ? Money.ZERO : one.portal());
    }

    /** What the frames account for of the same. */
    public Money accounted() {
        return sum(one -> one.frame() == null ? Money.ZERO : one.frame());
    }

    /** Used by decisions in the month, by the frames. */
    public Money committed() {
        return Money.sum(facts.frames().stream().map(Frame::committed).toList());
    }

    /** Come back in the month, by the frames. */
    public Money returned() {
        return Money.sum(facts.frames().stream().map(Frame::returned).toList());
    }

    public List<Frame> frames() {
        return List.copyOf(facts.frames());
    }

    private Money sum(Function<MonthRow, Money> part) {
        return Money.sum(rows.stream().map(part).toList());
    }
}
