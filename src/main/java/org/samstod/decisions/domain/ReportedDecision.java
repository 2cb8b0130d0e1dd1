package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;

/** A decision made by delegation that stands on the board's agenda to be reported, and at last has been (kommunallagen 6:40). */
@Entity
@Table(name = "reported_decisions")
public class ReportedDecision extends Aggregate {

    @Column(name = "decision_id", length = 26)
    private String decisionId;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "item_id", length = 26)
    private String itemId;

    @Column(name = "listed_at")
    private Instant listedAt;

    @Column(name = "reported_on")
    private LocalDate reportedOn;

    @Column(name = "paragraph")
    private Integer paragraph;

    protected ReportedDecision() {
    }

    /** Puts a decision under the item. */
    public static ReportedDecision of(MeetingItem item, String decisionId, Instant at) {
        ReportedDecision reported = new ReportedDecision();
        reported.decisionId = decisionId;
        reported.boardId = item.boardId();
        reported.itemId = item.id();
        reported.listedAt = at;
        return reported;
    }

    /** The board has been told. */
    public void reported(LocalDate day, int under) {
        reportedOn = day;
        paragraph = under;
    }

    public String decisionId() {
        return decisionId;
    }

    public String itemId() {
        return itemId;
    }

    public LocalDate reportedOn() {
        return reportedOn;
    }

    public Integer paragraph() {
        return paragraph;
    }
}
