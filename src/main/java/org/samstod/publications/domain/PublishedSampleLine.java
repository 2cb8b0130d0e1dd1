package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/** A line of the list of a draw: one publication of level 3. It goes with it. */
@Entity
@Table(name = "publication_sample_lines")
public class PublishedSampleLine extends Aggregate {

    @Column(name = "sample_id", length = 26, nullable = false, updatable = false)
    private String sampleId;

    @Column(name = "publication_id", length = 26, nullable = false, updatable = false)
    private String publicationId;

    protected PublishedSampleLine() {
    }

    /** A line of a draw. */
    public PublishedSampleLine(String sampleId, String publicationId) {
        this.sampleId = sampleId;
        this.publicationId = publicationId;
    }

    public String sampleId() {
        return sampleId;
    }

    public String publicationId() {
        return publicationId;
    }
}
