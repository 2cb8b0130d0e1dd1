package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.Finding;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A finding of the formal check about one line of the checklist and one revision. Findings are only added: the newest of a line counts,
 * the earlier ones stay readable.
 */
@Entity
@Table(name = "check_items")
public class CheckItem extends Aggregate {

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Column(name = "code", nullable = false)
    private String code;

    @Column(name = "revision_ordinal", nullable = false)
    private int revisionOrdinal;

    @Enumerated(EnumType.STRING)
    @Column(name = "finding", nullable = false)
    private Finding finding;

    @Column(name = "remark", nullable = false)
    private String remark;

    @Column(name = "checked_by", nullable = false)
    private String checkedBy;

    @Column(name = "checked_name", nullable = false)
    private String checkedName;

    @Column(name = "checked_at", nullable = false)
    private Instant checkedAt;

    protected CheckItem() {
        // for JPA
    }

    /** @throws BusinessException {@code case.check.remark} when something is missing and nothing says what, or the remark is too long */
    public CheckItem(String caseId, String code, RevisionRef about, Finding finding, String remark, Hand by, Instant now) {
        this.remark = remark == null ? "" : remark.strip();
        if (finding == Finding.MISSING && this.remark.isEmpty() || this.remark.length() > 1000) {
            throw new BusinessException("case.check.remark").at(code);
        }
        this.caseId = caseId;
        this.code = code;
        this.revisionOrdinal = about.ordinal();
        this.finding = finding;
        this.checkedBy = by.accountId();
        this.checkedName = by.name();
        this.checkedAt = now;
    }

    public String caseId() {
        return caseId;
    }

    public String code() {
        return code;
    }

    public int revisionOrdinal() {
        return revisionOrdinal;
    }

    public Finding finding() {
        return finding;
    }

    public String remark() {
        return remark;
    }

    public Hand checkedBy() {
        return new Hand(checkedBy, checkedName);
    }

    public Instant checkedAt() {
        return checkedAt;
    }
}
