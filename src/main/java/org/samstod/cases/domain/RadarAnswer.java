package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.Hand;
import org.samstod.cases.RadarWord;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * What the officer said of an application that is like this one. It is about the two revisions that were beside each other, and out of
 * date once either of them has a newer one. Answers are only added; the newest about a found case counts.
 */
@Entity
@Table(name = "radar_answers")
public class RadarAnswer extends Aggregate {

    /** Longest reason, in characters. */
    public static final int LENGTH = 1000;
    /** Shortest reason, in characters. */
    public static final int SHORTEST = 10;

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Column(name = "found_case_id", nullable = false)
    private String foundCaseId;

    @Column(name = "revision_ordinal", nullable = false)
    private int revisionOrdinal;

    @Column(name = "found_ordinal", nullable = false)
    private int foundOrdinal;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer", nullable = false)
    private RadarWord word;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "strength", nullable = false)
    private int strength;

    @Column(name = "answered_by", nullable = false)
    private String answeredBy;

    @Column(name = "answered_name", nullable = false)
    private String answeredName;

    @Column(name = "answered_at", nullable = false)
    private Instant answeredAt;

    protected RadarAnswer() {
        // for JPA
    }

    /**
     * @param about    the case being prepared
     * @param found    what the case found says
     * @param strength how strong the hit was
     * @throws BusinessException {@code case.radar.word}, {@code case.radar.reason}
     */
    public RadarAnswer(Case about, CaseText found, int strength, RadarWord word, String reason, Hand by, Instant now) {
        if (word == null) {
            throw new BusinessException("case.radar.word");
        }
        this.reason = reason == null ? "" : reason.strip();
        if (this.reason.length() < SHORTEST || this.reason.length() > LENGTH) {
            throw new BusinessException("case.radar.reason");
        }
        this.caseId = about.id();
        this.foundCaseId = found.caseId();
        this.revisionOrdinal = about.revision().ordinal();
        this.foundOrdinal = found.revisionOrdinal();
        this.word = word;
        this.strength = strength;
        this.answeredBy = by.accountId();
        this.answeredName = by.name();
        this.answeredAt = now;
    }

    /** Whether either application has a newer revision than the answer is about. */
    public boolean isStale(Case about, CaseText found) {
        return revisionOrdinal < about.revision().ordinal() || foundOrdinal < found.revisionOrdinal();
    }

    public String foundCaseId() {
        return foundCaseId;
    }

    public int revisionOrdinal() {
        return revisionOrdinal;
    }

    public int foundOrdinal() {
        return foundOrdinal;
    }

    public RadarWord word() {
        return word;
    }

    public String reason() {
        return reason;
    }

    public Hand answeredBy() {
        return new Hand(answeredBy, answeredName);
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
