package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * An officer's word on the perspective of a case: the call's is confirmed as it is, or changed with a reason. Only added; the newest
 * counts and is what the case carries on to the decision and the publication.
 */
@Entity
@Table(name = "perspective_confirmations")
public class PerspectiveConfirmation extends Aggregate {

    private static final int LONGEST_REASON = 1000;

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Column(name = "perspective", nullable = false)
    private String perspective;

    @Column(name = "earlier_perspective", nullable = false)
    private String earlier;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "confirmed_by", nullable = false)
    private String confirmedBy;

    @Column(name = "confirmed_name", nullable = false)
    private String confirmedName;

    @Column(name = "confirmed_at", nullable = false)
    private Instant confirmedAt;

    protected PerspectiveConfirmation() {
        // for JPA
    }

    /**
     * @param about       the case, as it was before
     * @param perspective code of the perspective that holds from now on
     * @param reason      why, needed when it differs from what the case had
     * @throws BusinessException {@code case.perspective.choose}, {@code case.perspective.reason} or {@code case.perspective.nothing}
     */
    public PerspectiveConfirmation(Case about, String perspective, String reason, Hand by, Instant now) {
        if (perspective == null || perspective.isBlank()) {
            throw new BusinessException("case.perspective.choose").at("perspective");
        }
        boolean changes = !perspective.equals(about.perspective());
        if (!changes && about.isPerspectiveConfirmed()) {
            throw new BusinessException("case.perspective.nothing").at("perspective");
        }
        this.reason = reason == null ? "" : reason.strip();
        if (changes && this.reason.isEmpty() || this.reason.length() > LONGEST_REASON) {
            throw new BusinessException("case.perspective.reason", LONGEST_REASON).at("perspectiveReason");
        }
        this.caseId = about.id();
        this.perspective = perspective;
        this.earlier = about.perspective();
        this.confirmedBy = by.accountId();
        this.confirmedName = by.name();
        this.confirmedAt = now;
    }

    /** Whether the officer changed what the case had. */
    public boolean isChange() {
        return !perspective.equals(earlier);
    }

    public String caseId() {
        return caseId;
    }

    public String perspective() {
        return perspective;
    }

    /** The code the case had before. */
    public String earlier() {
        return earlier;
    }

    public String reason() {
        return reason;
    }

    public Hand confirmedBy() {
        return new Hand(confirmedBy, confirmedName);
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }
}
