package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.decisions.domain.Annulment;
import org.samstod.decisions.domain.Appeal;
import org.samstod.decisions.domain.AppealStep;
import org.samstod.decisions.domain.Appeals;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.MinutesBook;
import org.samstod.decisions.domain.Notice;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/**
 * Appeals against decisions (kommunallagen ch. 13), beside them: received, stayed, and what the court said, each dated, with the court and
 * its number. A decision does not become final while a court has it.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AppealService {

    private static final int MOST = 100;

    @Inject
    Appeals appeals;

    @Inject
    Decisions decisions;

    @Inject
    MinutesBook book;

    @Inject
    MeetingDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    @Any
    Instance<AppealedElsewhere> rooms;

    @Inject
    Clock clock;

    /**
     * Appeals of the acting person's board that a court has, those of later rooms too, and those that have annulled a decision and wait for its case to be
     * opened again; the oldest first.
     */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public List<AppealLine> open() {
        List<Appeal> found = Stream.concat(appeals.open(desk.board(), MOST).stream(), appeals.annulling(desk.board(), MOST).stream()).toList();
        Map<String, DecisionRow> rows = decisions.findAll(found.stream().map(Appeal::decisionId).distinct().toList()).stream()
                .collect(Collectors.toMap(DecisionRow::id, Function.identity()));
        Set<String> named = desk.named(rows.values());
        Stream<AppealLine> own = found.stream().map(appeal -> {
            DecisionRow row = rows.get(appeal.decisionId());
            return new AppealLine("/office/appeals/" + row.id(), MeetingDesk.reference(row), named.contains(row.id()) ? row.applicant() : null,
                    appeal.receivedOn(), appeal.state().name());
        });
        Stream<AppealLine> elsewhere = rooms.stream().flatMap(room -> room.open(desk.board(), MOST).stream());
        return Stream.concat(own, elsewhere).sorted(Comparator.comparing(AppealLine::receivedOn)).toList();
    }

    /** A decision with the appeals against it. */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public AppealsView ofDecision(String decisionId) {
        DecisionRow row = find(decisionId);
        List<Appeal> found = appeals.ofDecisions(List.of(row.id()));
        Map<String, List<AppealStep>> steps = appeals.steps(found.stream().map(Appeal::id).toList()).stream()
                .collect(Collectors.groupingBy(AppealStep::appealId));
        boolean named = desk.named(List.of(row)).contains(row.id());
        LocalDate last = row.minutesId() == null ? null : book.noticeOf(row.minutesId()).map(Notice::lastAppealDay).orElse(null);
        List<AppealsView.One> views = new ArrayList<>();
        for (Appeal appeal : found) {
            views.add(new AppealsView.One(appeal.id(), appeal.version(), appeal.receivedOn(), appeal.state().name(),
                    row.isAnnulled() ? List.of() : appeal.state().next(false).stream().map(Enum::name).toList(),
                    steps.getOrDefault(appeal.id(), List.of()).stream().map(step -> new AppealsView.Step(step.state().name(), step.day(), step.court(),
                            step.courtNumber(), step.note(), step.recordedName(), step.recordedAt())).toList()));
        }
        return new AppealsView(row.id(), MeetingDesk.reference(row), named ? row.applicant() : null, named ? row.title() : null, row.outcome().name(), row.decidedOn(),
                row.status().name(), last, last != null && clock.today().isAfter(last), row.minutesId(), views, ruling(row, found), row.isAnnulled() ? row.annulment().on() : null,
                row.isAnnulled() ? row.annulment().openedAt() : null);
    }

    /** The day of the ruling that lets the case be opened again; null when nothing does. */
    private LocalDate ruling(DecisionRow row, List<Appeal> found) {
        if (!row.isValid() || row.isAnnulled() || found.stream().anyMatch(one -> !one.state().ended())) {
            return null;
        }
        AppealStep ruling = Annulment.ruling(found, appeals.steps(found.stream().map(Appeal::id).toList()));
        return ruling == null ? null : ruling.day();
    }

    /** An appeal has come; also one that is too late, since it is for the court to say so. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "appeal.received")
    public void received(String decisionId, RecordAppeal command) {
        DecisionRow row = find(decisionId);
        Appeal appeal = Appeal.received(row, command.day(), clock.today());
        appeals.add(appeal);
        step(appeal, command);
    }

    /**
     * What the court, or whoever appealed, did next.
     *
     * @throws BusinessException {@code appeal.step} for a step that is not there, also when the ruling has legal force and the case is open again
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "appeal.step")
    public void record(String appealId, long version, RecordAppeal command) {
        Appeal appeal = appeals.findLocked(appealId == null ? "" : appealId).orElseThrow(() -> new NotFound("appeal"));
        appeal.requireVersion(version);
        if (find(appeal.decisionId()).isAnnulled()) {
            throw new BusinessException("appeal.step").at("state");
        }
        appeal.become(command.state() == null || command.state().isBlank() ? null : AppealState.valueOf(command.state()), command.day(), clock.today());
        step(appeal, command);
    }

    private void step(Appeal appeal, RecordAppeal command) {
        Actor actor = user.requireActor();
        AppealStep step = AppealStep.of(appeal, command, actor.accountId(), actor.name(), clock.now());
        appeals.add(step);
        journal.act(appeal, MeetingService.payload("decision", appeal.decisionId(), "state", appeal.state(), "day", step.day(), "court", step.court(),
                "courtNumber", step.courtNumber(), "note", step.note()));
    }

    /** Recording an appeal takes no more than the board's minutes: the case itself may be closed to the secretary. */
    private DecisionRow find(String decisionId) {
        DecisionRow row = decisions.find(decisionId == null ? "" : decisionId).orElseThrow(() -> new NotFound("decision"));
        gate.require(Permission.MINUTES_MANAGE, new Subject("appeal", row.id(), row.boardId(), null));
        return row;
    }
}
