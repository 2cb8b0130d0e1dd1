package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.cases.CaseBoardService;
import org.samstod.cases.CaseForDecision;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.ItemKind;
import org.samstod.decisions.domain.Meeting;
import org.samstod.decisions.domain.MeetingItem;
import org.samstod.decisions.domain.MeetingRecord;
import org.samstod.decisions.domain.MeetingRow;
import org.samstod.decisions.domain.Meetings;
import org.samstod.decisions.domain.Minutes;
import org.samstod.decisions.domain.MinutesBook;
import org.samstod.decisions.domain.RecordedOutcome;
import org.samstod.decisions.domain.RowResult;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Violation;

/**
 * Brings back what a board, a committee or the chair decided: recorded facts with who recorded them and from which document. What is odd is
 * kept with the record and shown as a warning; what was decided is never refused. Recording again puts a fact right, and what was
 * recorded before stays to be read.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class BoardDecisionService {

    @Inject
    Meetings meetings;

    @Inject
    MinutesBook book;

    @Inject
    RecordedCases recorded;

    @Inject
    MeetingDesk meetingDesk;

    @Inject
    MinutesDesk desk;

    @Inject
    CaseBoardService cases;

    @Inject
    BoardMinutesService days;

    @Inject
    CurrentUser user;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Records what became of cases under an item, all in one act.
     *
     * @throws BusinessException with what cannot be understood at all: no day, no source, a result without its outcome or reason
     * @throws org.samstod.shared.Conflict when somebody recorded one of them since the page was read
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.record")
    public RecordedItem record(RecordItem command) {
        MeetingItem item = meetingDesk.itemLocked(command.itemId(), Permission.MINUTES_MANAGE);
        if (item.kind() != ItemKind.CASES) {
            throw new NotFound("item");
        }
        Map<String, MeetingRow> rows = meetings.rows(item.id()).stream().collect(Collectors.toMap(MeetingRow::id, Function.identity()));
        requireUnderstood(command, rows);
        Meeting meeting = meetingDesk.meetingLocked(item.meetingId(), Permission.MINUTES_MANAGE);
        meeting.held(command.heldOn());
        List<RecordItem.Row> given = command.rows().stream()
                .sorted(Comparator.comparing(row -> rows.get(row.rowId()).caseId())).toList();
        // Every case before any frame, and always in the same order: a delegate who decides in one of them holds them so too.
        Map<String, CaseForDecision> about = new LinkedHashMap<>();
        given.forEach(row -> about.put(row.rowId(), cases.locked(rows.get(row.rowId()).caseId())));
        Map<Integer, Long> paragraphs = given.stream().map(RecordItem.Row::paragraph).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()));
        Instant now = clock.now();
        Minutes minutes = null;
        Set<String> touched = new LinkedHashSet<>();
        int decided = 0;
        int odd = 0;
        List<Map<String, Object>> said = new ArrayList<>();
        for (RecordItem.Row one : given) {
            MeetingRow row = rows.get(one.rowId());
            RecordedOutcome outcome = outcome(command, one, now).fitting(about.get(one.rowId()).asked());
            int number = row.record(outcome.result(), one.seen());
            RecordedCases.Made made = recorded.record(meeting, row, outcome, about.get(one.rowId()),
                    one.paragraph() != null && paragraphs.get(one.paragraph()) > 1);
            if (made.decision() != null) {
                Minutes of = enter(meeting, made, outcome, minutes, now);
                minutes = made.fresh() ? of : minutes;
                touched.add(of.id());
                decided++;
            }
            odd += made.odd().isEmpty() ? 0 : 1;
            meetings.add(MeetingRecord.of(row, number, outcome, made.odd()));
            said.add(payload(row, outcome, made));
        }
        item.recorded(null, null, now);
        desk.begin(meeting, now, user.requireActor().accountId());
        if (minutes != null) {
            record(command, minutes);
        }
        touched.forEach(id -> desk.writeAnew(id, now, user.requireActor().accountId()));
        journal.act(item, MeetingService.payload("meeting", meeting.id(), "heldOn", command.heldOn(), "source", command.source(), "rows", said));
        return new RecordedItem(given.size(), decided, odd, minutes == null ? null : minutes.id());
    }

    private void record(RecordItem command, Minutes minutes) {
        LocalDate approved = command.atOnce() && command.approvedOn() == null && !minutes.approved() ? command.heldOn() : command.approvedOn();
        if (approved != null) {
            days.approve(new RecordDay(minutes.id(), approved, command.approvers(), null, command.source()));
        }
        if (command.postedOn() != null) {
            days.post(new RecordDay(minutes.id(), command.postedOn(), command.keptAt(), command.link(), command.source()));
        }
    }

    private static void requireUnderstood(RecordItem command, Map<String, MeetingRow> rows) {
        List<Violation> wrong = new ArrayList<>();
        if (command.heldOn() == null) {
            wrong.add(new Violation("heldOn", "meeting.day.missing"));
        }
        if (command.source() == null || command.source().isBlank() || command.source().strip().length() > 200) {
            wrong.add(new Violation("source", "meeting.source.missing"));
        }
        if (command.rows().isEmpty()) {
            wrong.add(new Violation(null, "meeting.record.none"));
        }
        if (command.approvedOn() == null && !command.atOnce() && command.postedOn() != null) {
            wrong.add(new Violation("approvedOn", "meeting.approved.missing"));
        }
        for (RecordItem.Row row : command.rows()) {
            if (!rows.containsKey(row.rowId())) {
                throw new NotFound("row");
            }
            String number = rows.get(row.rowId()).caseNumber();
            boolean decides = RowResult.DECIDED.name().equals(row.result());
            if (decides && row.outcome() == null) {
                wrong.add(new Violation(null, "meeting.outcome.missing", number));
            }
            if (!decides && (row.why() == null || row.why().isBlank())) {
                wrong.add(new Violation(null, "meeting.why.missing", number));
            }
            if (decides && row.nextYear() != null && (row.amount() == null || row.nextYear().compareTo(row.amount()) > 0)) {
                wrong.add(new Violation(null, "meeting.row.next-year", number));
            }
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
    }

    private RecordedOutcome outcome(RecordItem command, RecordItem.Row row, Instant now) {
        Actor actor = user.requireActor();
        RowResult result = RowResult.valueOf(row.result());
        boolean decides = result == RowResult.DECIDED;
        return new RecordedOutcome(result, command.heldOn(), row.paragraph(), decides ? row.outcome() : null, decides ? row.amount() : null,
                decides ? clean(row.reasons(), DecisionRow.LONGEST_REASONS) : null, decides ? clean(row.groundCode(), 80) : null,
                decides ? clean(row.transferredTo(), 200) : null, clean(row.notPresent(), 1000), clean(row.reservation(), 20_000),
                decides ? null : clean(row.why(), 1000), command.atOnce(), command.source().strip(), actor.accountId(), actor.name(), now,
                decides ? row.nextYear() : null);
    }

    /** A fact longer than there is room for is no reason to lose the others: it is cut where the page said it would be. */
    private static String clean(String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        return stripped.length() > longest ? stripped.substring(0, longest) : stripped;
    }

    /** The decision stands in the minutes of its meeting, or in those of the paragraphs approved at once. */
    private Minutes enter(Meeting meeting, RecordedCases.Made made, RecordedOutcome said, Minutes current, Instant now) {
        DecisionRow decision = made.decision();
        int paragraph = said.paragraph() == null ? 0 : said.paragraph();
        if (decision.minutesId() != null) {
            decision.under(paragraph);
            Minutes of = book.find(decision.minutesId()).orElseThrow();
            if (!of.decidedOn().equals(said.heldOn())) {
                of.heldOn(said.heldOn(), MinutesDesk.label(said.heldOn(), of.kind()));
            }
            return of;
        }
        Minutes minutes = current != null ? current : desk.open(meeting, said.atOnce() ? Minutes.Kind.AT_ONCE : Minutes.Kind.MEETING, now, said.byAccount());
        decision.enter(minutes.id(), paragraph);
        return minutes;
    }

    private static Map<String, Object> payload(MeetingRow row, RecordedOutcome said, RecordedCases.Made made) {
        return MeetingService.payload("row", row.id(), "case", row.caseId(), "result", said.result(), "outcome", said.outcome(), "amount",
                said.sum().ore(), "nextYear", said.later().ore(), "paragraph", said.paragraph(), "reasons", said.reasons(), "ground", said.groundCode(), "notPresent", said.notPresent(),
                "reservation", said.reservation(), "why", said.why(), "decision", made.decision() == null ? null : made.decision().id(), "odd",
                made.odd().stream().map(Enum::name).toList());
    }
}
