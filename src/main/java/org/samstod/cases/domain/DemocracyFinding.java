package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.samstod.cases.DemocracyWord;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A finding of the democracy review on one criterion, with its evidence: which act of the association, when, and where that is seen. Findings
 * are only added; the newest of a criterion counts. Nothing here is about what members believe or think.
 */
@Entity
@Table(name = "democracy_findings")
public class DemocracyFinding extends Aggregate {

    private static final int LENGTH = 2000;
    private static final int SOURCE_LENGTH = 500;

    @Column(name = "case_id", nullable = false, updatable = false)
    private String caseId;

    @Column(name = "criterion_code", nullable = false, updatable = false)
    private String criterion;

    @Enumerated(EnumType.STRING)
    @Column(name = "finding", nullable = false, updatable = false)
    private DemocracyWord word;

    @Column(name = "what", nullable = false, updatable = false)
    private String what;

    @Column(name = "occurred_on", updatable = false)
    private LocalDate occurredOn;

    @Column(name = "source", nullable = false, updatable = false)
    private String source;

    @Column(name = "found_by", nullable = false, updatable = false)
    private String foundBy;

    @Column(name = "found_name", nullable = false, updatable = false)
    private String foundName;

    @Column(name = "found_at", nullable = false, updatable = false)
    private Instant foundAt;

    /** Since when the evidence has stood as it does: the applicant is asked about evidence once, whatever is found of it afterwards. */
    @Column(name = "evidence_since", nullable = false, updatable = false)
    private Instant evidenceSince;

    protected DemocracyFinding() {
        // for JPA
    }

    /**
     * @param before     the newest finding on the criterion until now, or null
     * @param what       which act, needed unless there is no remark
     * @param occurredOn when, needed likewise, not after today
     * @param source     where it is seen, needed likewise
     * @throws BusinessException {@code case.democracy.what}, {@code case.democracy.date} or {@code case.democracy.source}
     */
    public DemocracyFinding(String caseId, String criterion, DemocracyFinding before, DemocracyWord word, String what, LocalDate occurredOn,
            String source, LocalDate today, Hand by, Instant now) {
        this.caseId = caseId;
        this.criterion = criterion;
        this.word = word;
        this.what = text(what, LENGTH, word.needsEvidence(), "case.democracy.what");
        if (word.needsEvidence() && occurredOn == null || occurredOn != null && occurredOn.isAfter(today)) {
            throw new BusinessException("case.democracy.date");
        }
        this.occurredOn = occurredOn;
        this.source = text(source, SOURCE_LENGTH, word.needsEvidence(), "case.democracy.source");
        this.foundBy = by.accountId();
        this.foundName = by.name();
        this.foundAt = now;
        this.evidenceSince = before != null && before.word.needsEvidence() && before.says(before.word, this.what, occurredOn, this.source)
                ? before.evidenceSince : now;
    }

    private static String text(String typed, int longest, boolean needed, String code) {
        String text = typed == null ? "" : typed.strip();
        if (needed && text.isEmpty() || text.length() > longest) {
            throw new BusinessException(code);
        }
        return text;
    }

    /** Whether it says the same as what is typed now. */
    public boolean says(DemocracyWord otherWord, String otherWhat, LocalDate otherDay, String otherSource) {
        return word == otherWord && what.equals(otherWhat == null ? "" : otherWhat.strip()) && java.util.Objects.equals(occurredOn, otherDay)
                && source.equals(otherSource == null ? "" : otherSource.strip());
    }

    public String caseId() {
        return caseId;
    }

    public String criterion() {
        return criterion;
    }

    public DemocracyWord word() {
        return word;
    }

    public String what() {
        return what;
    }

    public Optional<LocalDate> occurredOn() {
        return Optional.ofNullable(occurredOn);
    }

    public String source() {
        return source;
    }

    public Hand foundBy() {
        return new Hand(foundBy, foundName);
    }

    /** Since when the evidence has stood as it does. */
    public Instant evidenceSince() {
        return evidenceSince;
    }

    public Instant foundAt() {
        return foundAt;
    }
}
