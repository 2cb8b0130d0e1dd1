package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;

/** What came of a level 3 initiative: it lives and dies with the copy it belongs to. Hidden numbers are not in it. */
@Entity
@Table(name = "published_outcomes")
public class PublishedOutcome extends Aggregate {

    @Column(name = "public_id", length = 26)
    private String publicId;

    @Column(name = "done_text")
    private String done;

    @Column(name = "learned_text")
    private String learned;

    @Column(name = "shown_counts")
    private String counts;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    @Column(name = "reported_on")
    private LocalDate reportedOn;

    @Column(name = "reviewed_on")
    private LocalDate reviewedOn;

    protected PublishedOutcome() {
    }

    /** What came of the initiative of that public id. */
    public PublishedOutcome(String publicId, String done, String learned, ShownCounts counts, LocalDate paidOn, LocalDate reportedOn, LocalDate reviewedOn) {
        this.publicId = publicId;
        this.done = done;
        this.learned = learned;
        this.counts = counts.written();
        this.paidOn = paidOn;
        this.reportedOn = reportedOn;
        this.reviewedOn = reviewedOn;
    }

    public String publicId() {
        return publicId;
    }

    public String done() {
        return done;
    }

    public String learned() {
        return learned;
    }

    public ShownCounts counts() {
        return ShownCounts.read(counts);
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    public LocalDate reportedOn() {
        return reportedOn;
    }

    public LocalDate reviewedOn() {
        return reviewedOn;
    }
}
