package org.samstod.attachments.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.samstod.attachments.FileState;
import org.samstod.attachments.PersonalNumberMark;
import org.samstod.attachments.Purpose;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A file of something. Its bytes lie apart and never change; a copy for another owner shares them. Received and checked when it
 * is stored, scanned later where there is a scanner; removed by its owner, with undo.
 */
@Entity
@Table(name = "attachments")
public class Attachment extends Aggregate {

    /** How long a removal can be undone. */
    public static final Duration UNDO = Duration.ofDays(30);

    @Column(name = "owner_kind", length = 40, nullable = false, updatable = false)
    private String ownerKind;

    @Column(name = "owner_id", length = 26, nullable = false, updatable = false)
    private String ownerId;

    @Column(name = "association_id", length = 26, updatable = false)
    private String associationId;

    @Column(name = "board_id", length = 26, updatable = false)
    private String boardId;

    @Column(name = "file_name", length = 240, nullable = false, updatable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", length = 10, nullable = false, updatable = false)
    private FileType type;

    @Column(name = "size_bytes", nullable = false, updatable = false)
    private long size;

    @Column(name = "sha256", length = 64, nullable = false, updatable = false)
    private String sha256;

    @Column(name = "content_id", length = 26, nullable = false, updatable = false)
    private String contentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", length = 12, nullable = false, updatable = false)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_state", length = 10, nullable = false)
    private FileState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "personal_numbers", length = 10, nullable = false, updatable = false)
    private PersonalNumberMark personalNumbers;

    @Column(name = "uploaded_at", nullable = false, updatable = false)
    private Instant uploadedAt;

    @Column(name = "uploaded_by", length = 40, nullable = false, updatable = false)
    private String uploadedBy;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "removed_by", length = 40)
    private String removedBy;

    protected Attachment() {
    }

    /** A file that has passed the inspection. */
    public Attachment(Owner owner, Inspected inspected, long size, String sha256, String contentId, Purpose purpose, Instant now, String by) {
        this.ownerKind = Objects.requireNonNull(owner.kind(), "ownerKind");
        this.ownerId = Objects.requireNonNull(owner.id(), "ownerId");
        this.associationId = owner.associationId();
        this.boardId = owner.boardId();
        this.fileName = inspected.name();
        this.type = inspected.type();
        this.size = size;
        this.sha256 = sha256;
        this.contentId = contentId;
        this.purpose = purpose;
        this.state = FileState.CHECKED;
        this.personalNumbers = inspected.personalNumbers();
        this.uploadedAt = now;
        this.uploadedBy = by;
    }

    /** The thing a file belongs to. */
    public record Owner(String kind, String id, String associationId, String boardId) {
    }

    /** The same bytes for another owner, as a document of its own. */
    public Attachment copyFor(String kind, String id, String board, Instant now, String by) {
        requirePresent();
        Attachment copy = new Attachment(new Owner(kind, id, associationId, board), new Inspected(type, fileName, null, personalNumbers), size,
                sha256, contentId, purpose, now, by);
        copy.state = state;
        return copy;
    }

    /** Taken away by its owner. */
    public void remove(Instant now, String by) {
        if (removedAt == null) {
            removedAt = now;
            removedBy = by;
        }
    }

    /** Undoes the removal. */
    public void restore() {
        removedAt = null;
        removedBy = null;
    }

    /** Whether it was removed from an association's own space so long ago that nobody will undo it. */
    public boolean isDisposable(Instant now) {
        return removedAt != null && boardId == null && removedAt.isBefore(now.minus(UNDO));
    }

    /** What the scanner said. */
    public void scanned(boolean clean) {
        if (state == FileState.CHECKED) {
            state = clean ? FileState.SCANNED : FileState.INFECTED;
        }
    }

    /**
     * Stops the opening of what must not be opened.
     *
     * @throws BusinessException {@code file.infected} or {@code file.not-scanned}
     */
    public void requireOpenable(boolean scannerConfigured) {
        if (state == FileState.INFECTED) {
            throw new BusinessException("file.infected");
        }
        if (scannerConfigured && state != FileState.SCANNED) {
            throw new BusinessException("file.not-scanned");
        }
    }

    private void requirePresent() {
        if (removedAt != null) {
            throw new BusinessException("file.removed", fileName);
        }
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    public String ownerKind() {
        return ownerKind;
    }

    public String ownerId() {
        return ownerId;
    }

    public String associationId() {
        return associationId;
    }

    public String boardId() {
        return boardId;
    }

    public String fileName() {
        return fileName;
    }

    public FileType type() {
        return type;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public String contentId() {
        return contentId;
    }

    public Purpose purpose() {
        return purpose;
    }

    public FileState state() {
        return state;
    }

    public PersonalNumberMark personalNumbers() {
        return personalNumbers;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public String uploadedBy() {
        return uploadedBy;
    }
}
