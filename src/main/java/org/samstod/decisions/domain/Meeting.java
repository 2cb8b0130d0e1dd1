package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A day on which the board, a committee or the chair decides. Most boards meet in the city's meeting system: the item is carried there,
 * and what was decided is carried back as recorded facts. A board without such a system has its agenda, attendance and minutes here.
 */
@Entity
@Table(name = "meetings")
public class Meeting extends Aggregate {

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Enumerated(EnumType.STRING)
    @Column(name = "body")
    private MeetingBody body;

    @Column(name = "body_name")
    private String bodyName;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "starts_at")
    private String startsAt;

    @Column(name = "place")
    private String place;

    @Column(name = "own_minutes")
    private boolean ownMinutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "meeting_status")
    private MeetingStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by", length = 26)
    private String createdBy;

    protected Meeting() {
    }

    /**
     * A meeting that is planned, or has been held and is about to be recorded.
     *
     * @param bodyName how the body is called in letters and minutes
     * @param startsAt clock time, or null
     * @param ownMinutes whether its minutes are written here
     * @throws BusinessException with everything that is missing
     */
    public static Meeting plan(String boardId, MeetingBody body, String bodyName, LocalDate heldOn, String startsAt, String place,
            boolean ownMinutes, Instant at, String by) {
        Violations violations = new Violations();
        violations.when(body == null, "body", "meeting.body.missing");
        violations.when(bodyName == null || bodyName.isBlank() || bodyName.strip().length() > 120, "bodyName", "meeting.body-name.missing");
        violations.when(heldOn == null, "heldOn", "meeting.day.missing");
        violations.when(startsAt != null && !startsAt.isBlank() && !startsAt.strip().matches("([01][0-9]|2[0-3])[:.][0-5][0-9]"), "startsAt",
                "meeting.time.format");
        violations.when(place != null && place.strip().length() > 200, "place", "meeting.place.long");
        violations.raise();
        Meeting meeting = new Meeting();
        meeting.boardId = boardId;
        meeting.body = body;
        meeting.bodyName = bodyName.strip();
        meeting.heldOn = heldOn;
        meeting.startsAt = startsAt == null || startsAt.isBlank() ? null : startsAt.strip().replace('.', ':');
        meeting.place = place == null || place.isBlank() ? null : place.strip();
        meeting.ownMinutes = ownMinutes && body != MeetingBody.CHAIR;
        meeting.status = MeetingStatus.PLANNED;
        meeting.createdAt = at;
        meeting.createdBy = by;
        return meeting;
    }

    /** Something that it decided is recorded, with the day it was held. */
    public void held(LocalDate day) {
        if (status == MeetingStatus.CANCELLED) {
            throw new BusinessException("meeting.cancelled");
        }
        if (status != MeetingStatus.HELD) {
            become(MeetingStatus.HELD);
        }
        heldOn = day;
    }

    /** It is not held. */
    public void cancel() {
        become(MeetingStatus.CANCELLED);
    }

    private void become(MeetingStatus next) {
        if (!status.mayBecome(next)) {
            throw new BusinessException(status == MeetingStatus.HELD ? "meeting.held" : "meeting.cancelled");
        }
        status = next;
    }

    /** @throws BusinessException when nothing can be put on its agenda any more */
    public void requireOpen() {
        if (status == MeetingStatus.CANCELLED) {
            throw new BusinessException("meeting.cancelled");
        }
    }

    public String boardId() {
        return boardId;
    }

    public MeetingBody body() {
        return body;
    }

    public String bodyName() {
        return bodyName;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public String startsAt() {
        return startsAt;
    }

    public String place() {
        return place;
    }

    public boolean ownMinutes() {
        return ownMinutes;
    }

    public MeetingStatus status() {
        return status;
    }
}
