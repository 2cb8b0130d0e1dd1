package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.samstod.cases.Hand;
import org.samstod.cases.JavGround;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A person's declaration about conflict of interest (jäv) in a case: Kommunallagen 6 kap. 28 §, for staff through 7 kap. 4 §. A person
 * who holds a post in the applicant association is held to have jäv until a declaration with a reason, by the person or the manager,
 * says otherwise; plain membership only asks the question. Declarations are only added; a person's newest counts.
 */
@Entity
@Table(name = "jav_declarations")
public class JavDeclaration extends Aggregate {

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Column(name = "account_id", nullable = false)
    private String accountId;

    @Column(name = "account_name", nullable = false)
    private String accountName;

    @Column(name = "jav", nullable = false)
    private boolean jav;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground")
    private JavGround ground;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "declared_by", nullable = false)
    private String declaredBy;

    @Column(name = "declared_name", nullable = false)
    private String declaredName;

    @Column(name = "declared_at", nullable = false)
    private Instant declaredAt;

    /** Whether this is the person's newest declaration in the case; kept so that lists can be filtered by one predicate. */
    @Column(name = "newest", nullable = false)
    private boolean newest;

    protected JavDeclaration() {
        // for JPA
    }

    /**
     * @param about  whom it concerns
     * @param jav    whether there is a conflict of interest
     * @param ground the law's ground, needed when there is
     * @param reason why, always needed
     * @param by     the person, or the manager
     * @throws BusinessException {@code case.jav.ground} or {@code case.jav.reason}
     */
    public JavDeclaration(String caseId, Hand about, boolean jav, JavGround ground, String reason, Hand by, Instant now) {
        if (jav && ground == null) {
            throw new BusinessException("case.jav.ground").at("javGround");
        }
        this.reason = reason == null ? "" : reason.strip();
        if (this.reason.isEmpty() || this.reason.length() > 1000) {
            throw new BusinessException("case.jav.reason").at("javReason");
        }
        this.caseId = caseId;
        this.accountId = about.accountId();
        this.accountName = about.name();
        this.jav = jav;
        this.ground = jav ? ground : null;
        this.declaredBy = by.accountId();
        this.declaredName = by.name();
        this.declaredAt = now;
        this.newest = true;
    }

    /** A later declaration of the same person replaces this one. */
    public void replaced() {
        newest = false;
    }

    public String caseId() {
        return caseId;
    }

    public Hand about() {
        return new Hand(accountId, accountName);
    }

    public boolean isJav() {
        return jav;
    }

    public Optional<JavGround> ground() {
        return Optional.ofNullable(ground);
    }

    public String reason() {
        return reason;
    }

    public Hand declaredBy() {
        return new Hand(declaredBy, declaredName);
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    public boolean isNewest() {
        return newest;
    }
}
