package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Minutes of delegated decisions.
 *
 * @param text body of the minutes: as approved where the reader may see every case in them, else the rendition for anyone; before
 *     approval, the text as it would be approved now
 * @param masked whether {@code text} is the rendition for anyone
 * @param meetingId the meeting they are of, or null for separate minutes
 * @param elsewhere delegates' decisions that later rooms keep, by number alone
 */
public record MinutesView(String id, long version, String boardId, String boardName, String label, LocalDate decidedOn, Instant composedAt,
        LocalDate approvedOn, String approver, String text, boolean masked, String meetingId, List<MinutesRow> rows,
        List<MinutedElsewhere> elsewhere, NoticeLine notice) implements Serializable {

    public boolean isApproved() {
        return approvedOn != null;
    }

    /** Whether a decision in it waits for the secretary to say that it is final. */
    public boolean isAppealTimePassed() {
        return !rows.isEmpty() && rows.stream().anyMatch(row -> "APPEAL_TIME_PASSED".equals(row.status()));
    }
}
