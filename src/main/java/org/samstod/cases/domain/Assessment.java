package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.Hand;
import org.samstod.cases.Verdict;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * How one revision meets one criterion of the call, with written reasons: equal treatment (Kommunallagen 2 kap. 3 §) can be shown only
 * when every application is held against the same criteria. Assessments are only added; the newest of a criterion counts.
 */
@Entity
@Table(name = "assessments")
public class Assessment extends Aggregate {

    /** Shortest reasons that can say anything, in characters. */
    public static final int REASONS_LEAST = 10;
    /** Longest reasons, in characters. */
    public static final int REASONS_MOST = 10_000;

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Column(name = "criterion_code", nullable = false)
    private String criterion;

    @Column(name = "revision_ordinal", nullable = false)
    private int revisionOrdinal;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict", nullable = false)
    private Verdict verdict;

    @Lob
    @Column(name = "reasons", nullable = false)
    private String reasons;

    @Column(name = "assessed_by", nullable = false)
    private String assessedBy;

    @Column(name = "assessed_name", nullable = false)
    private String assessedName;

    @Column(name = "assessed_at", nullable = false)
    private Instant assessedAt;

    protected Assessment() {
        // for JPA
    }

    /** @throws BusinessException {@code case.assessment.verdict} or {@code case.assessment.reasons} when either is missing */
    public Assessment(String caseId, String criterion, RevisionRef about, Verdict verdict, String reasons, Hand by, Instant now) {
        if (verdict == null) {
            throw new BusinessException("case.assessment.verdict").at(criterion);
        }
        this.reasons = reasons == null ? "" : reasons.strip();
        if (this.reasons.length() < REASONS_LEAST || this.reasons.length() > REASONS_MOST) {
            throw new BusinessException("case.assessment.reasons", REASONS_LEAST, REASONS_MOST).at(criterion);
        }
        this.caseId = caseId;
        this.criterion = criterion;
        this.revisionOrdinal = about.ordinal();
        this.verdict = verdict;
        this.assessedBy = by.accountId();
        this.assessedName = by.name();
        this.assessedAt = now;
    }

    public String caseId() {
        return caseId;
    }

    public String criterion() {
        return criterion;
    }

    public int revisionOrdinal() {
        return revisionOrdinal;
    }

    public Verdict verdict() {
        return verdict;
    }

    public String reasons() {
        return reasons;
    }

    public Hand assessedBy() {
        return new Hand(assessedBy, assessedName);
    }

    public Instant assessedAt() {
        return assessedAt;
    }
}
