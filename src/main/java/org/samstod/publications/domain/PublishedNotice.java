package org.samstod.publications.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.samstod.shared.Aggregate;
import org.samstod.shared.PublicationLevel;

/**
 * The announcement on the notice board that minutes have been adjusted (KL 8:9 ff.). The appeal time of three weeks counts
 * from its posting. It names the minutes, never an applicant.
 *
 * <p>Life: posted, shown from {@code postedOn} until {@code takeDownOn} has passed, or taken down by hand. Rows of cases
 * below level 3 are not copied and are removed at once when a case is lowered: the notice itself stays, because the law wants
 * it and it tells nothing of them.
 */
@Entity
@Table(name = "published_notices")
public class PublishedNotice extends Aggregate {

    @Column(name = "notice_id", length = 26, nullable = false, updatable = false)
    private String noticeId;

    @Column(name = "board_id", length = 26, nullable = false, updatable = false)
    private String boardId;

    @Column(name = "board_name", length = 120, nullable = false)
    private String boardName;

    @Column(name = "minutes_label", length = 300, nullable = false)
    private String minutesLabel;

    @Column(name = "posted_on", nullable = false)
    private LocalDate postedOn;

    @Column(name = "last_appeal_day", nullable = false)
    private LocalDate lastAppealDay;

    @Column(name = "take_down_on", nullable = false)
    private LocalDate takeDownOn;

    @Column(name = "kept_at", length = 300, nullable = false)
    private String keptAt;

    @ElementCollection
    @CollectionTable(name = "published_notice_rows", joinColumns = @JoinColumn(name = "notice_id"))
    private List<Row> rows = new ArrayList<>();

    protected PublishedNotice() {
    }

    /** A row: a register number of the minutes and the case behind it, by which it is found again. */
    @Embeddable
    public static class Row {

        @Column(name = "case_id", length = 26, nullable = false)
        private String caseId;

        @Column(name = "association_id", length = 26, nullable = false)
        private String associationId;

        @Column(name = "register_number", length = 60, nullable = false)
        private String registerNumber;

        protected Row() {
        }

        Row(String caseId, String associationId, String registerNumber) {
            this.caseId = caseId;
            this.associationId = associationId;
            this.registerNumber = registerNumber;
        }

        /** Key of the case in its own room; never shown. */
        public String caseId() {
            return caseId;
        }

        /** The register number, shown. */
        public String registerNumber() {
            return registerNumber;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row that && caseId.equals(that.caseId) && registerNumber.equals(that.registerNumber);
        }

        @Override
        public int hashCode() {
            return caseId.hashCode();
        }
    }

    /** A notice as posted, still without rows. */
    public PublishedNotice(String noticeId, String boardId, String boardName, String minutesLabel, LocalDate postedOn,
            LocalDate lastAppealDay, LocalDate takeDownOn, String keptAt) {
        if (takeDownOn.isBefore(lastAppealDay)) {
            throw new IllegalArgumentException("A notice stays until the appeal time has passed: " + takeDownOn);
        }
        this.noticeId = noticeId;
        this.boardId = boardId;
        this.boardName = boardName;
        this.minutesLabel = minutesLabel;
        this.postedOn = postedOn;
        this.lastAppealDay = lastAppealDay;
        this.takeDownOn = takeDownOn;
        this.keptAt = keptAt;
    }

    /** Copies one row if its case is open; others leave no trace. */
    public void addRow(String caseId, String associationId, String registerNumber, PublicationLevel level) {
        if (level == PublicationLevel.OPEN && registerNumber != null && !registerNumber.isBlank()) {
            rows.add(new Row(caseId, associationId, registerNumber));
        }
    }

    /** Removes the rows of a case that is lowered; true when there was one. */
    public boolean removeRowsOfCase(String caseId) {
        return rows.removeIf(row -> row.caseId.equals(caseId));
    }

    /** Removes the rows of an association that is lowered; true when there was one. */
    public boolean removeRowsOfAssociation(String associationId) {
        return rows.removeIf(row -> row.associationId.equals(associationId));
    }

    /** Whether it is up on that day. */
    public boolean isUpOn(LocalDate day) {
        return !postedOn.isAfter(day) && !takeDownOn.isBefore(day);
    }

    /** Key of the notice in its own room. */
    public String noticeId() {
        return noticeId;
    }

    /** Key of the board. */
    public String boardId() {
        return boardId;
    }

    /** The board, as written in its notices. */
    public String boardName() {
        return boardName;
    }

    /** Which minutes, with the day of meeting or decision. */
    public String minutesLabel() {
        return minutesLabel;
    }

    /** Day of posting. */
    public LocalDate postedOn() {
        return postedOn;
    }

    /** Last day to appeal. */
    public LocalDate lastAppealDay() {
        return lastAppealDay;
    }

    /** Last day shown. */
    public LocalDate takeDownOn() {
        return takeDownOn;
    }

    /** Where the minutes can be read. */
    public String keptAt() {
        return keptAt;
    }

    /** The rows that may be shown, by register number. */
    public List<Row> rows() {
        return rows.stream().sorted(Comparator.comparing(Row::registerNumber)).toList();
    }
}
