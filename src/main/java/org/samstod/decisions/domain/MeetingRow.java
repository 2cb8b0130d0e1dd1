package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;

/** A case under an item of a meeting, and what became of it there. Its {@link MeetingRecord}s are the facts; the newest one counts. */
@Entity
@Table(name = "meeting_rows")
public class MeetingRow extends Aggregate {

    @Column(name = "item_id", length = 26)
    private String itemId;

    @Column(name = "meeting_id", length = 26)
    private String meetingId;

    @Column(name = "case_id", length = 26)
    private String caseId;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "row_no")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "row_result")
    private RowResult result;

    @Column(name = "records")
    private int records;

    @Column(name = "decision_id", length = 26)
    private String decisionId;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected MeetingRow() {
    }

    /**
     * Puts a case under an item.
     *
     * @param caseNumber what it is called where it may not be named
     */
    public static MeetingRow of(MeetingItem item, String caseId, String caseNumber, int number) {
        MeetingRow row = new MeetingRow();
        row.itemId = item.id();
        row.meetingId = item.meetingId();
        row.caseId = caseId;
        row.caseNumber = caseNumber;
        row.number = number;
        row.result = RowResult.WAITING;
        return row;
    }

    /**
     * The next record of what became of it.
     *
     * @param seen how many records the page showed
     * @return the number of the new record
     * @throws Conflict when somebody has recorded something since
     * @throws BusinessException {@code meeting.row.<result>} when the row cannot become that any more
     */
    public int record(RowResult next, int seen) {
        if (seen != records) {
            throw new Conflict("meeting.row.recorded", caseNumber);
        }
        if (removedAt != null || !result.mayBecome(next)) {
            throw new BusinessException(result == RowResult.DECIDED ? "meeting.row.decided" : "meeting.row.sent-back", caseNumber);
        }
        result = next;
        return ++records;
    }

    /** The decision that it became. */
    public void became(String decision) {
        decisionId = decision;
    }

    /** Taken off the agenda. */
    public void remove(Instant at) {
        if (records > 0) {
            throw new BusinessException("meeting.item.recorded");
        }
        removedAt = at;
    }

    public String itemId() {
        return itemId;
    }

    public String meetingId() {
        return meetingId;
    }

    public String caseId() {
        return caseId;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public int number() {
        return number;
    }

    public RowResult result() {
        return result;
    }

    public int records() {
        return records;
    }

    public String decisionId() {
        return decisionId;
    }

    public boolean open() {
        return removedAt == null;
    }
}
