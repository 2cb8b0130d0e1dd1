package org.samstod.applications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.samstod.applications.Remark;
import org.samstod.shared.Aggregate;

/** One remark on the first revision of an application that a registrar entered; it goes along to the officer. */
@Entity
@Table(name = "assisted_remarks")
public class PaperRemark extends Aggregate {

    @Column(name = "revision_id", length = 26, nullable = false, updatable = false)
    private String revisionId;

    @Column(name = "question_code", length = 60, nullable = false, updatable = false)
    private String question;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private Remark remark;

    protected PaperRemark() {
    }

    public PaperRemark(String revisionId, String question, Remark remark) {
        this.revisionId = revisionId;
        this.question = question;
        this.remark = remark;
    }

    public String revisionId() {
        return revisionId;
    }

    public String question() {
        return question;
    }

    public Remark remark() {
        return remark;
    }
}
