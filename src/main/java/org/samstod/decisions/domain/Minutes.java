package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;

/**
 * Separate minutes of the decisions that delegates made on one day (kommunallagen 6:40): numbered per board and year,
 * composed by the secretary, approved, and then announced by a {@link Notice}. Approval freezes two texts: the minutes
 * themselves, and the rendition that may be shown to anyone, which is made anew when a decision in it is masked.
 *
 * <p>The minutes of a {@link Meeting}, and those of its paragraphs that are approved at once, live the same life; their days are recorded
 * facts, since they happened elsewhere.
 */
@Entity
@Table(name = "minutes")
public class Minutes extends Aggregate {

    /** Of what. */
    public enum Kind {
        /** Separate minutes of a day's delegated decisions. */
        DELEGATED,
        /** Minutes of a meeting. */
        MEETING,
        /** Paragraphs of a meeting that were approved at once (omedelbar justering). */
        AT_ONCE
    }

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Enumerated(EnumType.STRING)
    @Column(name = "minutes_kind")
    private Kind kind = Kind.DELEGATED;

    @Column(name = "meeting_id", length = 26)
    private String meetingId;

    @Column(name = "minutes_label")
    private String ownLabel;

    @Column(name = "approved_on")
    private LocalDate approvedOn;

    @Column(name = "reminded")
    private String reminded;

    @Column(name = "series_year")
    private int year;

    @Column(name = "series_no")
    private int serial;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "composed_at")
    private Instant composedAt;

    @Column(name = "composed_by", length = 26)
    private String composedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "approved_by", length = 26)
    private String approvedBy;

    @Column(name = "approver_name")
    private String approverName;

    @Lob
    @Column(name = "content")
    private String content;

    @Column(name = "content_sha256")
    private String sha256;

    protected Minutes() {
    }

    /**
     * Minutes of one day's decisions.
     *
     * @param serial next number of the board's series of that year
     * @param decidedOn the day the decisions were made
     * @param at when the minutes are composed; their series is that of this year
     */
    public static Minutes compose(String boardId, int serial, LocalDate decidedOn, List<DecisionRow> rows, Instant at, String by) {
        return compose(boardId, serial, decidedOn, rows, false, at, by);
    }

    /**
     * The same, of a day on which decisions were made that are kept elsewhere.
     *
     * @param elsewhere whether there are any, so that there are minutes without a row of this room
     */
    public static Minutes compose(String boardId, int serial, LocalDate decidedOn, List<DecisionRow> rows, boolean elsewhere, Instant at, String by) {
        if (rows.isEmpty() && !elsewhere) {
            throw new BusinessException("minutes.empty");
        }
        if (decidedOn.isAfter(Clock.dayOf(at))) {
            throw new IllegalArgumentException("decisions of a day to come");
        }
        for (DecisionRow row : rows) {
            if (!row.boardId().equals(boardId) || !row.decidedOn().equals(decidedOn)) {
                throw new IllegalArgumentException("not of this board and day: " + row.id());
            }
        }
        Minutes minutes = new Minutes();
        minutes.boardId = boardId;
        minutes.year = Clock.dayOf(at).getYear();
        minutes.serial = serial;
        minutes.decidedOn = decidedOn;
        minutes.composedAt = at;
        minutes.composedBy = by;
        int paragraph = 1;
        for (DecisionRow row : rows) {
            row.enter(minutes.id(), paragraph++);
        }
        return minutes;
    }

    /**
     * Minutes of a meeting; decisions enter them as they are recorded.
     *
     * @param serial next number of the series of that kind, which keeps two minutes of one day apart
     * @param label how they are cited
     */
    public static Minutes ofMeeting(Meeting meeting, Kind kind, int serial, String label, Instant at, String by) {
        Minutes minutes = new Minutes();
        minutes.boardId = meeting.boardId();
        minutes.kind = kind;
        minutes.meetingId = meeting.id();
        minutes.ownLabel = label;
        minutes.year = Clock.dayOf(at).getYear();
        minutes.serial = serial;
        minutes.decidedOn = meeting.heldOn();
        minutes.composedAt = at;
        minutes.composedBy = by;
        return minutes;
    }

    /** The meeting was held on another day than was first recorded. */
    public void heldOn(LocalDate day, String label) {
        decidedOn = day;
        ownLabel = label;
    }

    /** The approval is recorded, or its day is put right; what may be shown is written out anew by the caller. */
    public void approvedOn(LocalDate day, String text, Instant at, String by, String name) {
        if (approvedAt == null) {
            approvedAt = at;
        }
        approvedOn = day;
        approvedBy = by;
        approverName = name;
        content = text;
        sha256 = Letter.sha256(text);
    }

    /**
     * A reminder is sent once.
     *
     * @return whether it was not sent before
     */
    public boolean remind(String code) {
        if (isReminded(code)) {
            return false;
        }
        reminded = reminded == null ? code : reminded + " " + code;
        return true;
    }

    public boolean isReminded(String code) {
        return reminded != null && List.of(reminded.split(" ")).contains(code);
    }

    /**
     * Approves and freezes.
     *
     * @param text the minutes as approved
     * @throws Conflict when they were approved already
     */
    public void approve(String text, Instant at, String by, String name) {
        if (approvedAt != null) {
            throw new Conflict("minutes.approved-already", approverName, Clock.dayOf(approvedAt));
        }
        content = text;
        sha256 = Letter.sha256(text);
        approvedAt = at;
        approvedBy = by;
        approverName = name;
    }

    public boolean approved() {
        return approvedAt != null;
    }

    /** The number as it is cited: serial and year. */
    public String label() {
        return ownLabel == null ? serial + "/" + year : ownLabel;
    }

    public Kind kind() {
        return kind;
    }

    /** The meeting they are of, or null. */
    public String meetingId() {
        return meetingId;
    }

    public String boardId() {
        return boardId;
    }

    public int year() {
        return year;
    }

    public int serial() {
        return serial;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public Instant composedAt() {
        return composedAt;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    /** The day of approval (justering), or null. */
    public LocalDate approvedOn() {
        return approvedOn != null ? approvedOn : approvedAt == null ? null : Clock.dayOf(approvedAt);
    }

    public String approverName() {
        return approverName;
    }

    public String content() {
        return content;
    }

    public String sha256() {
        return sha256;
    }
}
