package org.samstod.applications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/** Says which question of an application a file in the association's own space answers. */
@Entity
@Table(name = "application_files")
public class ApplicationFile extends Aggregate {

    @Column(name = "application_id", length = 26, nullable = false, updatable = false)
    private String applicationId;

    @Column(name = "question_code", length = 60, nullable = false, updatable = false)
    private String question;

    @Column(name = "file_id", length = 26, nullable = false, updatable = false)
    private String fileId;

    protected ApplicationFile() {
    }

    public ApplicationFile(String applicationId, String question, String fileId) {
        this.applicationId = applicationId;
        this.question = question;
        this.fileId = fileId;
    }

    public String applicationId() {
        return applicationId;
    }

    public String question() {
        return question;
    }

    public String fileId() {
        return fileId;
    }
}
