package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.AllocationField;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;

/**
 * One thing written about one case in one variant of the allocation sheet, with a version of its own: two officers can fill one sheet
 * without being in each other's way, and nothing a colleague wrote is overwritten unseen. It names the revision of the application it
 * was written about, and is stale when a newer one has come, until it is written or confirmed again.
 */
@Entity
@Table(name = "allocation_cells")
public class AllocationCell extends Aggregate {

    @Column(name = "variant_id", nullable = false, updatable = false)
    private String variantId;

    @Column(name = "case_id", nullable = false, updatable = false)
    private String caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "field_code", nullable = false, updatable = false)
    private AllocationField field;

    @Lob
    @Column(name = "cell_value", nullable = false)
    private String text;

    @Column(name = "revision_ordinal", nullable = false)
    private int revisionOrdinal;

    @Column(name = "written_by", nullable = false)
    private String writtenBy;

    @Column(name = "written_name", nullable = false)
    private String writtenName;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    protected AllocationCell() {
        // for JPA
    }

    /**
     * The first thing written there.
     *
     * @param text tidied by {@link AllocationValue}
     */
    public AllocationCell(String variantId, String caseId, AllocationField field, String text, int revision, Hand by, Instant now) {
        this.variantId = variantId;
        this.caseId = caseId;
        this.field = field;
        write(text, revision, by, now);
    }

    /** The same for another variant: what is copied stays about the revision it was written about. */
    public AllocationCell copyTo(String otherVariantId, Hand by, Instant now) {
        return new AllocationCell(otherVariantId, caseId, field, text, revisionOrdinal, by, now);
    }

    /** Writes something else, or confirms it about a newer revision. */
    public final void write(String newText, int revision, Hand by, Instant now) {
        text = newText;
        revisionOrdinal = revision;
        writtenBy = by.accountId();
        writtenName = by.name();
        writtenAt = now;
    }

    /** Whether a newer revision than the one it was written about has come. What is empty says nothing that could be stale. */
    public boolean isStale(int newestRevision) {
        return !text.isEmpty() && revisionOrdinal < newestRevision;
    }

    public String variantId() {
        return variantId;
    }

    public String caseId() {
        return caseId;
    }

    public AllocationField field() {
        return field;
    }

    public String text() {
        return text;
    }

    public int revisionOrdinal() {
        return revisionOrdinal;
    }

    public Hand writtenBy() {
        return new Hand(writtenBy, writtenName);
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
