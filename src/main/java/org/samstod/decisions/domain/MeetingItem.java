package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/** One item of a meeting's agenda: proposed cases, delegated decisions to report, or something else. */
@Entity
@Table(name = "meeting_items")
public class MeetingItem extends Aggregate {

    /** Longest text of a proposal or a resolution, in characters. */
    public static final int LONGEST = 20_000;

    @Column(name = "meeting_id", length = 26)
    private String meetingId;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "item_no")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "item_kind")
    private ItemKind kind;

    @Column(name = "title")
    private String title;

    @Lob
    @Column(name = "proposal")
    private String proposal;

    @Column(name = "paragraph")
    private Integer paragraph;

    @Lob
    @Column(name = "resolution")
    private String resolution;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected MeetingItem() {
    }

    /**
     * A new item, last on the agenda.
     *
     * @param proposal what the meeting is asked to decide, or null
     */
    public static MeetingItem add(Meeting meeting, int number, ItemKind kind, String title, String proposal) {
        meeting.requireOpen();
        Violations violations = new Violations();
        violations.when(title == null || title.isBlank() || title.strip().length() > 200, "title", "meeting.item.title");
        violations.when(proposal != null && proposal.length() > LONGEST, "proposal", "meeting.item.long", LONGEST);
        violations.raise();
        MeetingItem item = new MeetingItem();
        item.meetingId = meeting.id();
        item.boardId = meeting.boardId();
        item.number = number;
        item.kind = kind;
        item.title = title.strip();
        item.proposal = proposal == null || proposal.isBlank() ? null : proposal.strip();
        return item;
    }

    /**
     * What became of it.
     *
     * @param under its paragraph, or null when its rows have their own
     * @param resolved what was decided, for an item without cases
     */
    public void recorded(Integer under, String resolved, Instant at) {
        Violations violations = new Violations();
        violations.when(kind != ItemKind.CASES && (under == null || under < 1), "paragraph", "meeting.paragraph.missing");
        violations.when(resolved != null && resolved.length() > LONGEST, "resolution", "meeting.item.long", LONGEST);
        violations.raise();
        if (under != null) {
            paragraph = under;
        }
        if (resolved != null && !resolved.isBlank()) {
            resolution = resolved.strip();
        }
        recordedAt = at;
    }

    /** Taken off the agenda, before anything of it is recorded. */
    public void remove(Instant at) {
        if (recordedAt != null) {
            throw new BusinessException("meeting.item.recorded");
        }
        removedAt = at;
    }

    public boolean open() {
        return removedAt == null;
    }

    public boolean isRecorded() {
        return recordedAt != null;
    }

    public String meetingId() {
        return meetingId;
    }

    public String boardId() {
        return boardId;
    }

    public int number() {
        return number;
    }

    public ItemKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String proposal() {
        return proposal;
    }

    public Integer paragraph() {
        return paragraph;
    }

    public String resolution() {
        return resolution;
    }
}
