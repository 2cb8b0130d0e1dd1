package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.cases.CaseBoardService;
import org.samstod.decisions.domain.Anomaly;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Meeting;
import org.samstod.decisions.domain.MeetingItem;
import org.samstod.decisions.domain.MeetingRecord;
import org.samstod.decisions.domain.Meetings;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/** What the services of meetings do alike: find, ask the gate, and show. */
@ApplicationScoped
class MeetingDesk {

    private static final String KIND = "meeting";

    @Inject
    Meetings meetings;

    @Inject
    CaseBoardService cases;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    /** The board of the acting person. */
    String board() {
        String board = user.requireActor().boardId();
        if (board == null) {
            throw new NotFound("board");
        }
        return board;
    }

    Meeting meeting(String id, Permission permission) {
        return allowed(meetings.find(id == null ? "" : id), permission);
    }

    Meeting meetingLocked(String id, Permission permission) {
        return allowed(meetings.findLocked(id == null ? "" : id), permission);
    }

    private Meeting allowed(Optional<Meeting> found, Permission permission) {
        Meeting meeting = found.orElseThrow(() -> new NotFound(KIND));
        gate.require(permission, new Subject(KIND, meeting.id(), meeting.boardId(), null));
        return meeting;
    }

    MeetingItem item(String id, Permission permission) {
        return allowedItem(meetings.item(id == null ? "" : id), permission);
    }

    MeetingItem itemLocked(String id, Permission permission) {
        return allowedItem(meetings.itemLocked(id == null ? "" : id), permission);
    }

    private MeetingItem allowedItem(Optional<MeetingItem> found, Permission permission) {
        MeetingItem item = found.filter(MeetingItem::open).orElseThrow(() -> new NotFound(KIND));
        gate.require(permission, new Subject(KIND, item.meetingId(), item.boardId(), null));
        return item;
    }

    /** The records of rows, by row, oldest first; one statement. */
    Map<String, List<MeetingRecord>> records(Collection<String> rowIds) {
        Map<String, List<MeetingRecord>> byRow = new HashMap<>();
        meetings.records(rowIds).forEach(record -> byRow.computeIfAbsent(record.rowId(), id -> new java.util.ArrayList<>()).add(record));
        return byRow;
    }

    /** Which of these decisions are about cases that the acting person may read; two statements. */
    Set<String> readable(Collection<DecisionRow> rows) {
        Set<String> readable = cases.among(rows.stream().map(DecisionRow::caseId).toList()).keySet();
        return rows.stream().filter(row -> readable.contains(row.caseId())).map(DecisionRow::id).collect(Collectors.toSet());
    }

    /** Which of these decisions may be named to the acting person in lists: open, and theirs to read. */
    Set<String> named(Collection<DecisionRow> rows) {
        return readable(rows.stream().filter(row -> row.level().isAtLeast(PublicationLevel.OPEN)).toList());
    }

    static MeetingLine line(Meeting meeting, int[] counts) {
        return new MeetingLine(meeting.id(), meeting.body().name(), meeting.bodyName(), meeting.heldOn(), meeting.startsAt(), meeting.place(),
                meeting.ownMinutes(), meeting.status().name(), counts == null ? 0 : counts[0], counts == null ? 0 : counts[1]);
    }

    static ItemView.Recorded view(MeetingRecord record) {
        return new ItemView.Recorded(record.number(), record.result().name(), record.heldOn(), record.paragraph(),
                record.outcome() == null ? null : record.outcome().name(), record.amount(), record.nextYear(), record.reasons(), record.groundCode(),
                record.transferredTo(), record.notPresent(), record.reservation(), record.why(), record.atOnce(), record.source(),
                record.anomalies().stream().map(Anomaly::name).toList(), record.recordedName(), record.recordedAt());
    }

    /** What a decision is called beside others of its round, which share the matter's register number. */
    static String reference(DecisionRow row) {
        return row.number().equals(row.reference()) ? row.number() : row.number() + ", " + row.reference();
    }

    static ReportLine report(DecisionRow row, boolean named, LocalDate reportedOn, Integer paragraph) {
        return new ReportLine(row.id(), reference(row), row.decidedOn(), named ? row.applicant() : null, named ? row.title() : null,
                row.outcome().name(), null, named && row.outcome().givesMoney() ? row.granted() : null, row.decider().name(), row.delegationParagraph(),
                reportedOn, paragraph);
    }

    static ReportLine report(MinutedElsewhere one, LocalDate reportedOn, Integer paragraph) {
        return new ReportLine(one.id(), one.number(), one.decidedOn(), null, null, null, one.said(), null, one.decidedBy(), one.delegation(), reportedOn, paragraph);
    }
}
