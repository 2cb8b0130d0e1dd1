package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.DecisionStatus;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.ItemKind;
import org.samstod.decisions.domain.Meeting;
import org.samstod.decisions.domain.MeetingBody;
import org.samstod.decisions.domain.MeetingItem;
import org.samstod.decisions.domain.MeetingPerson;
import org.samstod.decisions.domain.MeetingRecord;
import org.samstod.decisions.domain.MeetingRow;
import org.samstod.decisions.domain.Meetings;
import org.samstod.decisions.domain.Minutes;
import org.samstod.decisions.domain.MinutesBook;
import org.samstod.decisions.domain.MinutesFact;
import org.samstod.decisions.domain.Notice;
import org.samstod.decisions.domain.ReportedDecision;
import org.samstod.decisions.domain.RowResult;
import org.samstod.districts.DistrictService;
import org.samstod.districts.HolidayService;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;
import org.samstod.shared.SwedishCalendar;

/**
 * The meetings of a board, its committees and its chair: when, what is on the agenda, who was there. The default is that the meeting itself
 * is in the city's meeting system; a board without one keeps agenda, attendance and minutes here. Nobody votes here.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MeetingService {

    @Inject
    Meetings meetings;

    @Inject
    MinutesBook book;

    @Inject
    Decisions decisions;

    @Inject
    MeetingDesk desk;

    @Inject
    MinutesDesk minutesDesk;

    @Inject
    DelegatedRooms rooms;

    @Inject
    DistrictService districts;

    @Inject
    HolidayService holidays;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The meetings of the acting person's board, latest day first; three statements. */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public Page<MeetingLine> list(PageRequest page) {
        List<Meeting> found = meetings.ofBoard(desk.board(), page.offset(), page.size());
        Map<String, int[]> counts = meetings.counts(found.stream().map(Meeting::id).toList());
        return new Page<>(found.stream().map(meeting -> MeetingDesk.line(meeting, counts.get(meeting.id()))).toList(), meetings.countOfBoard(desk.board()));
    }

    /** A meeting with its agenda, who was there, and its minutes. */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public MeetingView meeting(String meetingId) {
        Meeting meeting = desk.meeting(meetingId, Permission.MINUTES_MANAGE);
        return new MeetingView(MeetingDesk.line(meeting, meetings.counts(List.of(meetingId)).get(meetingId)), meeting.version(),
                districts.board(meeting.boardId()).name(), items(meeting), meetings.people(meetingId).stream().map(MeetingService::view).toList(),
                minutes(meeting));
    }

    private List<MeetingView.Item> items(Meeting meeting) {
        Map<String, List<MeetingRow>> rows = meetings.rowsOfMeeting(meeting.id()).stream().collect(Collectors.groupingBy(MeetingRow::itemId));
        List<MeetingRow> all = rows.values().stream().flatMap(List::stream).toList();
        Set<String> odd = new HashSet<>();
        Map<String, MeetingRecord> newest = new HashMap<>();
        meetings.records(all.stream().map(MeetingRow::id).toList()).forEach(record -> newest.put(record.rowId(), record));
        newest.values().stream().filter(record -> !record.anomalies().isEmpty()).forEach(record -> odd.add(record.rowId()));
        Set<String> untold = decisions.findAll(all.stream().map(MeetingRow::decisionId).filter(java.util.Objects::nonNull).toList()).stream()
                .filter(row -> row.toldAt() == null).map(DecisionRow::id).collect(Collectors.toSet());
        List<MeetingView.Item> items = new ArrayList<>();
        for (MeetingItem item : meetings.items(meeting.id())) {
            List<MeetingRow> of = rows.getOrDefault(item.id(), List.of());
            int count = item.kind() == ItemKind.REPORT ? meetings.reported(item.id()).size() : of.size();
            items.add(new MeetingView.Item(item.id(), item.number(), item.kind().name(), item.title(), item.proposal(), item.paragraph(),
                    item.resolution(), item.isRecorded(), count, (int) of.stream().filter(row -> row.result() == RowResult.WAITING).count(),
                    (int) of.stream().filter(row -> odd.contains(row.id())).count(),
                    (int) of.stream().filter(row -> untold.contains(row.decisionId())).count()));
        }
        return items;
    }

    private List<MeetingView.MinutesOf> minutes(Meeting meeting) {
        List<Minutes> found = book.ofMeetings(List.of(meeting.id()));
        List<String> ids = found.stream().map(Minutes::id).toList();
        Map<String, Notice> notices = book.noticesOf(ids);
        Map<String, List<MinutesFact>> facts = meetings.facts(ids).stream().collect(Collectors.groupingBy(MinutesFact::minutesId));
        LocalDate today = clock.today();
        SwedishCalendar calendar = holidays.calendar();
        return found.stream().map(one -> {
            Notice notice = notices.get(one.id());
            List<DecisionRow> rows = decisions.ofMinutes(one.id());
            return new MeetingView.MinutesOf(one.id(), one.version(), one.kind().name(), one.label(), one.approvedOn(), one.approverName(), rows.size(),
                    notice == null ? null : MinutesDesk.line(notice, one.label(), today), notice == null ? null : notice.officialLink(),
                    MeetingReminderService.duty(one, notice, today, calendar).orElse(null),
                    rows.stream().anyMatch(row -> row.status() == DecisionStatus.APPEAL_TIME_PASSED), facts(facts.getOrDefault(one.id(), List.of())));
        }).toList();
    }

    private static List<MeetingView.Fact> facts(List<MinutesFact> facts) {
        Map<MinutesFact.Kind, MinutesFact> newest = facts.stream().collect(Collectors.toMap(MinutesFact::kind, Function.identity(), (first, second) -> second));
        return facts.stream().map(fact -> new MeetingView.Fact(fact.kind().name(), fact.day(), fact.text(), fact.source(), fact.warnings(),
                fact.recordedName(), fact.recordedAt(), newest.get(fact.kind()) != fact)).toList();
    }

    private static MeetingView.Person view(MeetingPerson person) {
        return new MeetingView.Person(person.id(), person.name(), person.capacity().name(), person.attendance().name(), person.task().name(),
                person.note());
    }

    /**
     * Plans a meeting. One whose minutes are kept here starts with the people of the latest such meeting of the same body.
     *
     * @return its id
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.plan")
    public String plan(PlanMeeting command) {
        Actor actor = user.requireActor();
        String board = desk.board();
        gate.require(Permission.MINUTES_MANAGE, new Subject("meeting", null, board, null));
        MeetingBody body = command.body() == null || command.body().isBlank() ? null : MeetingBody.valueOf(command.body());
        String name = body == MeetingBody.BOARD ? districts.board(board).name() : command.bodyName();
        Meeting meeting = Meeting.plan(board, body, name, command.heldOn(), command.startsAt(), command.place(), command.ownMinutes(), clock.now(),
                actor.accountId());
        meetings.add(meeting);
        if (meeting.ownMinutes()) {
            meetings.latestOwn(meeting).ifPresent(last -> meetings.people(last.id()).forEach(person -> meetings.add(MeetingPerson.of(meeting.id(),
                    person.number(), person.name(), person.capacity(), MeetingPerson.Attendance.ABSENT, MeetingPerson.Task.NONE, null))));
        }
        journal.act(meeting, payload("body", meeting.body(), "heldOn", meeting.heldOn(), "ownMinutes", meeting.ownMinutes()));
        return meeting.id();
    }

    /** The meeting is not held; what waited on its agenda can go to another one. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.cancel")
    public void cancel(String meetingId, long version) {
        Meeting meeting = desk.meetingLocked(meetingId, Permission.MINUTES_MANAGE);
        meeting.requireVersion(version);
        meeting.cancel();
        for (MeetingItem item : meetings.items(meetingId)) {
            take(item);
        }
        journal.act(meeting, payload("status", meeting.status()));
    }

    /**
     * Adds something else than cases to the agenda.
     *
     * @return the item's id
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.add-item")
    public String addItem(String meetingId, String title, String text) {
        Meeting meeting = desk.meetingLocked(meetingId, Permission.MINUTES_MANAGE);
        MeetingItem item = MeetingItem.add(meeting, meetings.nextItem(meetingId), ItemKind.OTHER, title, text);
        meetings.add(item);
        journal.act(item, payload("meeting", meetingId, "title", item.title()));
        return item.id();
    }

    /** Takes an item of which nothing is recorded off the agenda; its cases and decisions can go on another one. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.remove-item")
    public void removeItem(String itemId) {
        MeetingItem item = desk.itemLocked(itemId, Permission.MINUTES_MANAGE);
        take(item);
        journal.act(item, payload("removed", item.title()));
    }

    private void take(MeetingItem item) {
        item.remove(clock.now());
        meetings.rows(item.id()).forEach(row -> row.remove(clock.now()));
        for (ReportedDecision reported : meetings.reported(item.id())) {
            meetings.remove(reported);
        }
        rooms.unreport(item.id());
    }

    /** What became of an item without cases of its own. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.record-item")
    public void recordItem(String itemId, Integer paragraph, String resolution) {
        MeetingItem item = desk.itemLocked(itemId, Permission.MINUTES_MANAGE);
        if (item.kind() != ItemKind.OTHER) {
            throw new NotFound("item");
        }
        Meeting meeting = desk.meetingLocked(item.meetingId(), Permission.MINUTES_MANAGE);
        item.recorded(paragraph, resolution, clock.now());
        meeting.held(meeting.heldOn());
        minutesDesk.begin(meeting, clock.now(), user.requireActor().accountId());
        journal.act(item, payload("paragraph", item.paragraph(), "resolution", item.resolution()));
    }

    /** Puts somebody on the list of who was there. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.add-person")
    public void addPerson(String meetingId, MeetingView.Person given) {
        Meeting meeting = desk.meetingLocked(meetingId, Permission.MINUTES_MANAGE);
        meeting.requireOpen();
        int number = meetings.people(meetingId).stream().mapToInt(MeetingPerson::number).max().orElse(0) + 1;
        MeetingPerson person = MeetingPerson.of(meetingId, number, given.name(), capacity(given), attendance(given), task(given), given.note());
        meetings.add(person);
        journal.act(meeting, payload("person", person.id(), "capacity", person.capacity(), "attendance", person.attendance()));
    }

    /** Puts every line of that list right at once. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.attendance")
    public void attendance(String meetingId, List<MeetingView.Person> given) {
        Meeting meeting = desk.meetingLocked(meetingId, Permission.MINUTES_MANAGE);
        meeting.requireOpen();
        Map<String, MeetingPerson> people = meetings.people(meetingId).stream().collect(Collectors.toMap(MeetingPerson::id, Function.identity()));
        for (MeetingView.Person one : given) {
            MeetingPerson person = people.get(one.id());
            if (person != null) {
                person.change(one.name(), capacity(one), attendance(one), task(one), one.note());
            }
        }
        journal.act(meeting, payload("people", given.size()));
    }

    /** Takes somebody off that list who was put there by mistake. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.remove-person")
    public void removePerson(String meetingId, String personId) {
        Meeting meeting = desk.meetingLocked(meetingId, Permission.MINUTES_MANAGE);
        MeetingPerson person = meetings.person(personId).filter(one -> one.meetingId().equals(meetingId)).orElseThrow(() -> new NotFound("person"));
        meetings.remove(person);
        journal.act(meeting, payload("removed", personId));
    }

    private static MeetingPerson.Capacity capacity(MeetingView.Person given) {
        return given.capacity() == null || given.capacity().isBlank() ? null : MeetingPerson.Capacity.valueOf(given.capacity());
    }

    private static MeetingPerson.Attendance attendance(MeetingView.Person given) {
        return given.attendance() == null || given.attendance().isBlank() ? null : MeetingPerson.Attendance.valueOf(given.attendance());
    }

    private static MeetingPerson.Task task(MeetingView.Person given) {
        return given.task() == null || given.task().isBlank() ? MeetingPerson.Task.NONE : MeetingPerson.Task.valueOf(given.task());
    }

    static Map<String, Object> payload(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
