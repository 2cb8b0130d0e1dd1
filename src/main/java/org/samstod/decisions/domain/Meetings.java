package org.samstod.decisions.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Meetings, their agendas, and what is recorded of them. */
public interface Meetings {

    Optional<Meeting> find(String id);

    /** The meeting, locked until the transaction ends. */
    Optional<Meeting> findLocked(String id);

    /** Meetings of a board, latest day first. */
    List<Meeting> ofBoard(String boardId, int offset, int limit);

    long countOfBoard(String boardId);

    List<Meeting> findAll(Collection<String> ids);

    /** The latest meeting of the same body whose minutes are written here, before a day. */
    Optional<Meeting> latestOwn(Meeting before);

    void add(Meeting meeting);

    Optional<MeetingItem> item(String id);

    /** The item, locked until the transaction ends. */
    Optional<MeetingItem> itemLocked(String id);

    /** The open items of a meeting, in the order of its agenda. */
    List<MeetingItem> items(String meetingId);

    List<MeetingItem> itemsIn(Collection<String> ids);

    /** How many items each of these meetings has open, and how many of them are recorded: {@code {items, recorded}}. */
    Map<String, int[]> counts(Collection<String> meetingIds);

    int nextItem(String meetingId);

    void add(MeetingItem item);

    /** The open rows of an item, in order. */
    List<MeetingRow> rows(String itemId);

    /** The open rows of every item of a meeting. */
    List<MeetingRow> rowsOfMeeting(String meetingId);

    /** The open rows of a case at any meeting, the newest first. */
    List<MeetingRow> rowsOfCase(String caseId);

    /** Which of these cases wait on an agenda. */
    List<String> onAgenda(Collection<String> caseIds);

    /** The row behind each of these decisions. */
    Map<String, MeetingRow> rowsOfDecisions(Collection<String> decisionIds);

    void add(MeetingRow row);

    /** Every record of these rows, in the order they were written; one statement. */
    List<MeetingRecord> records(Collection<String> rowIds);

    void add(MeetingRecord record);

    /** Who was there, in order. */
    List<MeetingPerson> people(String meetingId);

    Optional<MeetingPerson> person(String id);

    void add(MeetingPerson person);

    void remove(MeetingPerson person);

    /** Decisions of a board made by delegation that stand on no agenda, oldest first. */
    List<DecisionRow> unreported(String boardId, int limit);

    List<ReportedDecision> reported(String itemId);

    Optional<ReportedDecision> reportOf(String decisionId);

    void add(ReportedDecision reported);

    void remove(ReportedDecision reported);

    /** Recorded days of minutes, in the order they were recorded; one statement. */
    List<MinutesFact> facts(Collection<String> minutesIds);

    void add(MinutesFact fact);
}
