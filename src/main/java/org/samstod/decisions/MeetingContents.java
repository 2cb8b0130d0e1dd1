package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.ItemKind;
import org.samstod.decisions.domain.Meeting;
import org.samstod.decisions.domain.MeetingItem;
import org.samstod.decisions.domain.MeetingPerson;
import org.samstod.decisions.domain.MeetingRecord;
import org.samstod.decisions.domain.MeetingRow;
import org.samstod.decisions.domain.Meetings;
import org.samstod.decisions.domain.Minutes;
import org.samstod.decisions.domain.ReportedDecision;
import org.samstod.decisions.domain.RowResult;

/** Gathers what the minutes of a meeting say besides its decisions. */
@ApplicationScoped
class MeetingContents {

    @Inject
    Meetings meetings;

    @Inject
    Decisions decisions;

    @Inject
    DelegatedRooms rooms;

    /**
     * What a meeting's minutes say.
     *
     * @param people who was there, when attendance is kept here
     * @param others recorded items without cases of their own
     * @param records the newest record behind each decision
     * @param undecided what was postponed or sent back
     * @param reported the numbers of the decisions reported under an item
     */
    record Content(Meeting meeting, List<MeetingPerson> people, List<MeetingItem> others, Map<String, MeetingRecord> records, List<Undecided> undecided,
            Map<String, List<String>> reported) {
    }

    /** A case that was not decided, by its number alone: nothing of it is public. */
    record Undecided(String number, MeetingRecord record) {
    }

    Content content(Minutes minutes) {
        Meeting meeting = meetings.find(minutes.meetingId()).orElseThrow();
        boolean atOnce = minutes.kind() == Minutes.Kind.AT_ONCE;
        List<MeetingRow> rows = meetings.rowsOfMeeting(meeting.id());
        Map<String, MeetingRecord> newest = new HashMap<>();
        meetings.records(rows.stream().map(MeetingRow::id).toList()).forEach(record -> newest.put(record.rowId(), record));
        Map<String, MeetingRecord> byDecision = new HashMap<>();
        List<Undecided> undecided = new ArrayList<>();
        for (MeetingRow row : rows) {
            MeetingRecord record = newest.get(row.id());
            if (record == null) {
                continue;
            }
            if (row.decisionId() != null) {
                byDecision.put(row.decisionId(), record);
            } else if (record.result() != RowResult.DECIDED && record.atOnce() == atOnce) {
                undecided.add(new Undecided(row.caseNumber(), record));
            }
        }
        List<MeetingItem> others = atOnce ? List.of() : meetings.items(meeting.id()).stream()
                .filter(item -> item.kind() != ItemKind.CASES && item.isRecorded()).toList();
        Map<String, List<String>> reported = new HashMap<>();
        for (MeetingItem item : others) {
            if (item.kind() == ItemKind.REPORT) {
                reported.put(item.id(), Stream.concat(decisions.findAll(meetings.reported(item.id()).stream().map(ReportedDecision::decisionId).toList()).stream()
                        .map(MeetingDesk::reference), rooms.ofReport(item.id()).stream().map(MinutedElsewhere::number)).sorted().toList());
            }
        }
        return new Content(meeting, meeting.ownMinutes() ? meetings.people(meeting.id()) : List.of(), others, byDecision, undecided, reported);
    }
}
