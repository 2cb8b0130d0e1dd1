package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.cases.CaseBoardService;
import org.samstod.decisions.domain.Appeal;
import org.samstod.decisions.domain.Appeals;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.DecisionStatus;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.Minutes;
import org.samstod.decisions.domain.MinutesBook;
import org.samstod.decisions.domain.MinutesRendition;
import org.samstod.decisions.domain.Notice;
import org.samstod.districts.DistrictService;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.NewEntry;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.NotFound;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/**
 * Separate minutes of the decisions delegates make (kommunallagen 6:40): one for each day that has any, numbered per board and year,
 * approved by the secretary. Minutes of meetings are read here too; their days are recorded by {@link BoardMinutesService}.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MinutesService {

    @Inject
    MinutesBook book;

    @Inject
    Decisions decisions;

    @Inject
    Appeals appeals;

    @Inject
    MinutesDesk desk;

    @Inject
    DelegatedRooms rooms;

    @Inject
    CaseBoardService cases;

    @Inject
    DistrictService districts;

    @Inject
    RegisterService register;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The days of the acting person's board whose decisions are in no minutes yet, oldest first; none for a role of the whole city. */
    @UseCase(permission = Permission.DECISION_READ)
    public List<UnminutedDay> unminuted() {
        if (user.requireActor().boardId() == null) {
            return List.of();
        }
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        decisions.unminuted(board()).forEach(row -> days.merge(row.decidedOn(), 1, Integer::sum));
        rooms.unminuted(board(), null).forEach(one -> days.merge(one.decidedOn(), 1, Integer::sum));
        return days.entrySet().stream().map(day -> new UnminutedDay(day.getKey(), day.getValue())).toList();
    }

    /** The minutes of the acting person's board, newest first; none for a role of the whole city. */
    @UseCase(permission = Permission.DECISION_READ)
    public Page<MinutesLine> list(PageRequest page) {
        if (user.requireActor().boardId() == null) {
            return new Page<>(List.of(), 0);
        }
        List<Minutes> found = book.ofBoard(board(), page.offset(), page.size());
        List<String> ids = found.stream().map(Minutes::id).toList();
        Map<String, Integer> counts = desk.counts(ids);
        Map<String, Notice> notices = book.noticesOf(ids);
        return new Page<>(found.stream().map(minutes -> {
            Notice notice = notices.get(minutes.id());
            return new MinutesLine(minutes.id(), minutes.label(), minutes.kind().name(), minutes.meetingId(), minutes.decidedOn(), counts.getOrDefault(minutes.id(), 0),
                    minutes.approvedOn(), minutes.approverName(), notice == null ? null : notice.id(),
                    notice == null ? null : notice.postedOn(), notice == null ? null : notice.lastAppealDay());
        }).toList(), book.countOfBoard(board()));
    }

    /**
     * Collects a day's decisions into minutes.
     *
     * @return the id of the minutes
     * @throws org.samstod.shared.BusinessException {@code minutes.empty} when that day has none left
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "minutes.compose")
    public String compose(LocalDate decidedOn) {
        Actor actor = user.requireActor();
        gate.require(Permission.MINUTES_MANAGE, new Subject("minutes", actor.boardId(), actor.boardId(), null));
        List<DecisionRow> rows = decisions.unminutedLocked(board(), decidedOn);
        Instant now = clock.now();
        List<MinutedElsewhere> elsewhere = rooms.unminuted(board(), decidedOn);
        boolean none = rows.isEmpty() && elsewhere.isEmpty();
        Minutes minutes = Minutes.compose(board(), none ? 0 : book.series(board(), Minutes.Kind.DELEGATED, Clock.dayOf(now).getYear()).next(), decidedOn, rows,
                !elsewhere.isEmpty(), now, actor.accountId());
        book.add(minutes);
        rooms.enter(minutes.id(), elsewhere, rows.size() + 1);
        journal.act(minutes, Map.of("label", minutes.label(), "day", decidedOn, "decisions",
                Stream.concat(rows.stream().map(DecisionRow::id), elsewhere.stream().map(MinutedElsewhere::id)).toList()));
        return minutes.id();
    }

    /** Approves the minutes: their text is frozen, and they are entered in the register. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "minutes.approve")
    public void approve(String minutesId, long version) {
        Minutes minutes = find(minutesId, Permission.MINUTES_MANAGE);
        if (minutes.kind() != Minutes.Kind.DELEGATED) {
            throw new NotFound("minutes");
        }
        minutes.requireVersion(version);
        Actor actor = user.requireActor();
        Instant now = clock.now();
        List<DecisionRow> rows = decisions.ofMinutes(minutesId);
        minutes.approve(desk.text(minutes, actor.name(), Clock.dayOf(now), rows, row -> true), now, actor.accountId(), actor.name());
        book.add(MinutesRendition.of(minutesId, desk.forAnyone(minutes, rows), now));
        register.record(new NewEntry(minutes.boardId(), EntryKind.MINUTES, Direction.DRAWN_UP, minutesId, null, PublicationLevel.OPEN, now, null));
        journal.act(minutes, Map.of("sha256", minutes.sha256(), "label", minutes.label()));
    }

    /** The minutes with their decisions. */
    @UseCase(permission = Permission.DECISION_READ)
    public MinutesView minutes(String minutesId) {
        Minutes minutes = find(minutesId, Permission.DECISION_READ);
        List<DecisionRow> rows = decisions.ofMinutes(minutesId);
        Set<String> readable = cases.readableAmong(rows.stream().map(DecisionRow::caseId).toList());
        Predicate<DecisionRow> named = row -> row.level().isAtLeast(PublicationLevel.OPEN) && readable.contains(row.caseId());
        boolean all = rows.stream().allMatch(named);
        String text = !minutes.approved() ? desk.text(minutes, user.requireActor().name(), clock.today(), rows, named)
                : all ? minutes.content() : book.shown(minutesId).map(MinutesRendition::content).orElseThrow();
        Optional<Notice> notice = book.noticeOf(minutesId);
        return new MinutesView(minutesId, minutes.version(), minutes.boardId(), districts.board(minutes.boardId()).name(), minutes.label(),
                minutes.decidedOn(), minutes.composedAt(), minutes.approvedOn(), minutes.approverName(), LetterWriter.body(text, 2),
                minutes.approved() && !all, minutes.meetingId(), rows.stream().map(row -> line(row, named.test(row))).toList(),
                rooms.ofMinutes(minutesId), notice.map(one -> MinutesDesk.line(one, minutes.label(), clock.today())).orElse(null));
    }

    /**
     * The secretary found no appeal: every decision of the minutes is final, except those that a court has or has set aside.
     *
     * @throws org.samstod.shared.Conflict while the appeal time of one of them runs
     * @throws BusinessException {@code decision.final.appealed} when a court has all that is left
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "decision.final")
    public void confirmFinal(String minutesId) {
        Minutes minutes = find(minutesId, Permission.MINUTES_MANAGE);
        LocalDate today = clock.today();
        List<DecisionRow> all = decisions.ofMinutes(minutesId);
        Set<String> appealed = appeals.ofDecisions(all.stream().map(DecisionRow::id).toList()).stream()
                .filter(appeal -> !appeal.state().allowsFinal()).map(Appeal::decisionId).collect(Collectors.toSet());
        List<DecisionRow> rows = all.stream().filter(row -> !appealed.contains(row.id()) && row.status() != DecisionStatus.FINAL).toList();
        if (rows.isEmpty() && !appealed.isEmpty()) {
            throw new BusinessException("decision.final.appealed");
        }
        if (rows.isEmpty()) {
            throw new Conflict("decision.status.final");
        }
        book.noticeOf(minutesId).ifPresent(notice -> notice.requireAppealTimePassed(today));
        rows.forEach(row -> row.becomeFinal(today));
        journal.act(minutes, Map.of("final", today, "decisions", rows.stream().map(DecisionRow::id).toList()));
    }

    private Minutes find(String minutesId, Permission permission) {
        Minutes minutes = book.find(minutesId).orElseThrow(() -> new NotFound("minutes"));
        gate.require(permission, new Subject("minutes", minutesId, minutes.boardId(), null));
        return minutes;
    }

    /** Only open cases are named in minutes, and only to those who may read them. */
    private static MinutesRow line(DecisionRow row, boolean named) {
        return new MinutesRow(row.id(), named ? row.caseId() : null, row.minutesParagraph(), row.number(), named ? row.applicant() : null,
                named ? row.title() : null, row.outcome().name(), named && row.outcome().givesMoney() ? row.granted() : null,
                row.decider().name(), row.delegationParagraph(), row.status().name(), row.toldAt() != null);
    }

    private String board() {
        String board = user.requireActor().boardId();
        if (board == null) {
            throw new NotFound("board");
        }
        return board;
    }
}
