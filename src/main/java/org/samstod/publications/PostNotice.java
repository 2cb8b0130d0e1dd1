package org.samstod.publications;

import java.time.LocalDate;
import java.util.List;

/**
 * The announcement that minutes have been adjusted, to be put on the notice board (KL 8:9 ff.). It never waits for publication.
 *
 * @param noticeId key of the notice
 * @param boardId the board
 * @param boardName the board as it is written
 * @param minutesLabel which minutes and of which day
 * @param postedOn first day shown
 * @param lastAppealDay last day to appeal, computed from the posting
 * @param takeDownOn last day shown, not before the last appeal day
 * @param keptAt where the minutes can be read
 * @param rows the decisions
 */
public record PostNotice(String noticeId, String boardId, String boardName, String minutesLabel, LocalDate postedOn,
        LocalDate lastAppealDay, LocalDate takeDownOn, String keptAt, List<NoticeRow> rows) {

    /** Copies the rows; null is empty. */
    public PostNotice {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }
}
