package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.Hand;
import org.samstod.cases.ReportSection;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A section of a report that is being written, with a version of its own: two officers can write in one report without being in each
 * other's way. It remembers what the record said when it was fetched last, so that what somebody has edited is known and never
 * overwritten unseen.
 */
@Entity
@Table(name = "report_parts")
public class ReportPart extends Aggregate {

    /** Longest text of a section, in characters. */
    public static final int LENGTH = 60_000;

    @Column(name = "report_id", nullable = false, updatable = false)
    private String reportId;

    @Enumerated(EnumType.STRING)
    @Column(name = "section_code", nullable = false, updatable = false)
    private ReportSection section;

    @Lob
    @Column(name = "part_text", nullable = false)
    private String text;

    @Lob
    @Column(name = "record_text", nullable = false)
    private String fetched;

    @Column(name = "written_by", nullable = false)
    private String writtenBy;

    @Column(name = "written_name", nullable = false)
    private String writtenName;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    protected ReportPart() {
        // for JPA
    }

    /** The section as the record writes it. */
    public ReportPart(String reportId, ReportSection section, String record, Hand by, Instant now) {
        this.reportId = reportId;
        this.section = section;
        this.text = record;
        this.fetched = record;
        by(by, now);
    }

    /** Somebody writes in it; {@code newText} is {@linkplain #tidy tidied}. */
    public void write(String newText, Hand by, Instant now) {
        text = newText;
        by(by, now);
    }

    /** Takes what the record says now in place of what stands there. */
    public void take(String record, Hand by, Instant now) {
        text = record;
        fetched = record;
        by(by, now);
    }

    /** Keeps what stands there though the record says something else now; the difference has been seen. */
    public void keep(String record, Hand by, Instant now) {
        fetched = record;
        by(by, now);
    }

    private void by(Hand by, Instant now) {
        writtenBy = by.accountId();
        writtenName = by.name();
        writtenAt = now;
    }

    /**
     * A text as it is kept: one kind of line end, no empty lines around it.
     *
     * @throws BusinessException {@code report.too-long} at the field {@code text}
     */
    public static String tidy(String typed) {
        String clean = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "").strip();
        if (clean.length() > LENGTH) {
            throw new BusinessException("report.too-long", LENGTH, clean.length()).at("text");
        }
        return clean;
    }

    /** Whether somebody has written something else than the record said. */
    public boolean isEdited() {
        return !text.equals(fetched);
    }

    public String reportId() {
        return reportId;
    }

    public ReportSection section() {
        return section;
    }

    public String text() {
        return text;
    }

    /** What the record said when it was looked at last. */
    public String fetched() {
        return fetched;
    }

    public Hand writtenBy() {
        return new Hand(writtenBy, writtenName);
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
