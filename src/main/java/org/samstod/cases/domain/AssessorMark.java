package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.Verdict;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/** What one of several assessors writes about one criterion: kept as it is written, complete when it is handed in. */
@Entity
@Table(name = "assessor_marks")
public class AssessorMark extends Aggregate {

    /** Longest reasons, in characters. */
    public static final int LENGTH = 4000;
    /** Shortest reasons of a mark that is handed in. */
    public static final int SHORTEST = 10;

    @Column(name = "assessor_id", nullable = false, updatable = false)
    private String assessorId;

    @Column(name = "criterion_code", nullable = false, updatable = false)
    private String criterion;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict")
    private Verdict verdict;

    @Lob
    @Column(name = "reasons", nullable = false)
    private String reasons = "";

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    protected AssessorMark() {
        // for JPA
    }

    /** @throws BusinessException as {@link #write} */
    public AssessorMark(String assessorId, String criterion, Verdict verdict, String reasons, Instant now) {
        this.assessorId = assessorId;
        this.criterion = criterion;
        write(verdict, reasons, now);
    }

    /** @throws BusinessException {@code case.assessor.reasons-long} */
    public void write(Verdict newVerdict, String newReasons, Instant now) {
        String text = newReasons == null ? "" : newReasons.strip();
        if (text.length() > LENGTH) {
            throw new BusinessException("case.assessor.reasons-long");
        }
        verdict = newVerdict;
        reasons = text;
        writtenAt = now;
    }

    /**
     * What is missing before it can be handed in.
     *
     * @throws BusinessException {@code case.assessment.verdict} or {@code case.assessment.reasons}
     */
    public void requireComplete() {
        if (verdict == null) {
            throw new BusinessException("case.assessment.verdict");
        }
        if (reasons.length() < SHORTEST) {
            throw new BusinessException("case.assessment.reasons");
        }
    }

    public String assessorId() {
        return assessorId;
    }

    public String criterion() {
        return criterion;
    }

    /** How it is met, or null while nothing is chosen. */
    public Verdict verdict() {
        return verdict;
    }

    public String reasons() {
        return reasons;
    }
}
