package org.samstod.decisions.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Minutes of delegated decisions, what may be shown of them, and their notices. */
public interface MinutesBook {

    Optional<Minutes> find(String id);

    /** The minutes, locked until the transaction ends. */
    Optional<Minutes> findLocked(String id);

    /** The series of a board, kind and year, locked until the transaction ends; made when it is missing. */
    MinutesSeries series(String boardId, Minutes.Kind kind, int year);

    /** Every minutes of these meetings, oldest first; one statement. */
    List<Minutes> ofMeetings(Collection<String> meetingIds);

    /** Minutes with something left to do: to approve, to announce, or whose notice is to come down; of a board, or (null) of all. Oldest first. */
    List<Minutes> unfinished(String boardId, int limit);

    /** Minutes of a board, newest first. */
    List<Minutes> ofBoard(String boardId, int offset, int limit);

    long countOfBoard(String boardId);

    /** The labels of minutes, by id. */
    Map<String, String> labels(Collection<String> minutesIds);

    void add(Minutes minutes);

    /** What is shown of minutes now. */
    Optional<MinutesRendition> shown(String minutesId);

    void add(MinutesRendition rendition);

    Optional<Notice> notice(String id);

    Optional<Notice> noticeOf(String minutesId);

    /** The notices of minutes, by the minutes' id. */
    Map<String, Notice> noticesOf(Collection<String> minutesIds);

    /** Notices of a board, newest first. */
    List<Notice> notices(String boardId, int offset, int limit);

    long countNotices(String boardId);

    /** Ids of notices whose last day of appeal is before a day and that have a decision still open to appeal. */
    List<String> appealTimePassed(LocalDate day);

    void add(Notice notice);
}
