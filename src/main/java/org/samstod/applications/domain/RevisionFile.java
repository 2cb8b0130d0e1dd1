package org.samstod.applications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/** A file of a revision: the board's own copy, the question it answers, and the hash it had when it was submitted. */
@Entity
@Table(name = "application_revision_files")
public class RevisionFile extends Aggregate {

    @Column(name = "revision_id", length = 26, nullable = false, updatable = false)
    private String revisionId;

    @Column(name = "question_code", length = 60, nullable = false, updatable = false)
    private String question;

    @Column(name = "file_id", length = 26, nullable = false, updatable = false)
    private String fileId;

    @Column(name = "file_name", length = 300, nullable = false, updatable = false)
    private String name;

    @Column(name = "media_type", length = 120, nullable = false, updatable = false)
    private String mediaType;

    @Column(name = "size_bytes", nullable = false, updatable = false)
    private long size;

    @Column(length = 64, nullable = false, updatable = false)
    private String sha256;

    protected RevisionFile() {
    }

    /**
     * @param source the file as it was when the revision was frozen
     * @param copyId the board's copy of it
     */
    public RevisionFile(String revisionId, AttachedFile source, String copyId) {
        this.revisionId = revisionId;
        this.question = source.question();
        this.fileId = copyId;
        this.name = source.name();
        this.mediaType = source.mediaType();
        this.size = source.size();
        this.sha256 = source.sha256();
    }

    public String revisionId() {
        return revisionId;
    }

    public String question() {
        return question;
    }

    public String fileId() {
        return fileId;
    }

    /** Its name as it was submitted. */
    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }
}
