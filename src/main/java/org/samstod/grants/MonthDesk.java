package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.calls.FrameBookService;
import org.samstod.calls.FrameView;
import org.samstod.grants.domain.FrameStanding;
import org.samstod.grants.domain.FrameUse.Does;
import org.samstod.grants.domain.LedgerLine;
import org.samstod.grants.domain.LedgerMatch;
import org.samstod.grants.domain.MonthBook;
import org.samstod.grants.domain.MonthClosing;
import org.samstod.grants.domain.MonthItem;
import org.samstod.grants.domain.Months;
import org.samstod.shared.Clock;
import org.samstod.shared.Keys;
import org.samstod.shared.Money;

/** Gathers what a month is held against: payments, the ledger's lines, the frames; a fixed number of statements for some hundreds of decisions. */
@ApplicationScoped
class MonthDesk {

    /** Kind of a month to those who name it. */
    static final String KIND = "month";
    private static final Set<String> USED = Set.of("DRAW", "REFUND");
    private static final Set<String> BACK = Set.of("RELEASE", "REPAYMENT");
    private static final String ALLOTMENT = "ALLOTMENT";

    @Inject
    Months months;

    @Inject
    FrameBookService books;

    /** A time: its days, and the instants they begin and end. */
    private record Span(LocalDate from, LocalDate to) {

        static Span of(YearMonth first, YearMonth last) {
            return new Span(first.atDay(1), last.atEndOfMonth());
        }

        Instant start() {
            return from.atStartOfDay(Clock.ZONE).toInstant();
        }

        Instant end() {
            return to.plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
        }

        boolean holds(Instant at) {
            return !at.isBefore(start()) && at.isBefore(end());
        }
    }

    /** A board's month as it stands now; the gate has been asked. */
    MonthBook book(String boardId, YearMonth month) {
        Span own = Span.of(month, month);
        Span around = Span.of(month.minusMonths(1), month.plusMonths(1));
        List<LedgerLine> lines = months.lines(boardId, around.from(), around.to());
        Map<String, String> said = new HashMap<>();
        for (List<String> some : Keys.parts(lines.stream().map(LedgerLine::id).toList())) {
            months.matches(some).forEach(one -> said.put(one.lineId(), one.itemKey()));
        }
        Map<String, MonthItem> items = new LinkedHashMap<>();
        months.payments(boardId, around.from(), around.to(), around.start(), around.end()).forEach(one -> items.put(one.key(), one));
        Set<String> known = items.values().stream().map(MonthItem::endToEndId).collect(Collectors.toSet());
        List<String> named = MonthBook.idsIn(lines).stream().filter(one -> !known.contains(one)).sorted().toList();
        for (List<String> some : Keys.parts(named)) {
            months.payments(boardId, some).forEach(one -> items.putIfAbsent(one.key(), one));
        }
        List<FrameView> frames = books.moved(boardId, month.getYear(), around.start(), around.end());
        List<FrameStanding> standings = standings(frames, around);
        months.recovered(boardId, around.from(), around.to()).forEach(one -> items.put(one.key(), one));
        standings.forEach(one -> one.repaid().forEach(back -> items.put(back.key(), back)));
        return MonthBook.of(month, new MonthBook.Facts(items.values(), lines, said, standings.stream().filter(one -> one.entries().stream()
                .anyMatch(entry -> own.holds(entry.at()))).toList(), frames.stream().map(one -> frame(one, own)).filter(Objects::nonNull).toList(),
                months.reasons(boardId, month), months.closing(boardId, month).map(MonthClosing::closedAt).orElse(null)));
    }

    /** The decisions that moved a frame in the time, with all they ever did to it. */
    private List<FrameStanding> standings(List<FrameView> frames, Span around) {
        Set<String> decisions = new HashSet<>();
        frames.forEach(frame -> frame.lines().stream().filter(line -> line.decisionId() != null && around.holds(line.bookedAt()))
                .forEach(line -> decisions.add(line.decisionId())));
        Map<String, Months.Told> told = new HashMap<>();
        List<Months.GrantPart> parts = new ArrayList<>();
        Map<String, Money> back = new HashMap<>();
        for (List<String> some : Keys.parts(decisions)) {
            told.putAll(months.told(some));
            parts.addAll(months.parts(some));
            months.back(some).forEach(one -> back.merge(one.decisionId() + "|" + one.year(), one.amount(), Money::plus));
        }
        Map<String, List<FrameStanding.Part>> byYear = parts.stream().collect(Collectors.groupingBy(one -> one.decisionId() + "|" + one.year(),
                Collectors.mapping(Months.GrantPart::part, Collectors.toList())));
        List<FrameStanding> standings = new ArrayList<>();
        for (FrameView frame : frames) {
            Map<String, List<FrameStanding.Entry>> entries = new LinkedHashMap<>();
            frame.lines().stream().filter(line -> line.decisionId() != null && decisions.contains(line.decisionId()))
                    .forEach(line -> entries.computeIfAbsent(line.decisionId(), key -> new ArrayList<>())
                            .add(new FrameStanding.Entry(Does.valueOf(line.kind()), line.amount(), line.bookedAt())));
            entries.forEach((decision, booked) -> {
                Months.Told known = told.get(decision);
                standings.add(new FrameStanding(decision, frame.year(), known == null ? null : known.number(), known != null && known.guarded(),
                        byYear.getOrDefault(decision + "|" + frame.year(), List.of()), back.getOrDefault(decision + "|" + frame.year(), Money.ZERO), booked));
            });
        }
        return standings;
    }

    /** How a frame moved; null for one that neither moved nor belongs to the year. */
    private static MonthBook.Frame frame(FrameView frame, Span own) {
        List<FrameView.Line> until = frame.lines().stream().filter(line -> line.bookedAt().isBefore(own.end())).toList();
        if (until.stream().noneMatch(line -> own.holds(line.bookedAt())) && frame.year() != own.from().getYear()) {
            return null;
        }
        List<FrameView.Line> before = until.stream().filter(line -> line.bookedAt().isBefore(own.start())).toList();
        List<FrameView.Line> within = until.stream().filter(line -> own.holds(line.bookedAt())).toList();
        return new MonthBook.Frame(frame.id(), frame.year(), frame.nameSv(), frame.nameEn(), String.join(" ", frame.accounting().stream()
                .filter(Objects::nonNull).toList()), sum(until.stream().filter(line -> line.kind().equals(ALLOTMENT) && line.part() == null).toList()),
                used(before).minus(back(before)), used(within), back(within));
    }

    private static Money used(Collection<FrameView.Line> lines) {
        return sum(lines.stream().filter(line -> USED.contains(line.kind())).toList());
    }

    private static Money back(Collection<FrameView.Line> lines) {
        return sum(lines.stream().filter(line -> BACK.contains(line.kind())).toList());
    }

    private static Money sum(Collection<FrameView.Line> lines) {
        return Money.sum(lines.stream().map(FrameView.Line::amount).toList());
    }

    /** The pairs of persons among some lines, by line. */
    Map<String, LedgerMatch> matches(List<String> lineIds) {
        return months.matches(lineIds).stream().collect(Collectors.toMap(LedgerMatch::lineId, one -> one));
    }
}
