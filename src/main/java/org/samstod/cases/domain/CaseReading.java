package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Clock;

/**
 * That somebody of the city opened a case on a day. The association is told in which role and for which administration, never the
 * name; the data protection officer finds the account. Two pages opened at the same instant may leave two rows, which does no harm.
 */
@Entity
@Table(name = "case_readings")
public class CaseReading extends Aggregate {

    @Column(name = "case_id", nullable = false, updatable = false)
    private String caseId;

    @Column(name = "account_id", nullable = false, updatable = false)
    private String accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role_name", nullable = false, updatable = false)
    private Role role;

    @Column(name = "board_id", updatable = false)
    private String boardId;

    @Column(name = "read_on", nullable = false, updatable = false)
    private LocalDate readOn;

    @Column(name = "first_at", nullable = false, updatable = false)
    private Instant firstAt;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    protected CaseReading() {
        // for JPA
    }

    /** The first time on a day. */
    public CaseReading(String caseId, Actor reader, Instant now) {
        this.caseId = caseId;
        this.accountId = reader.accountId();
        this.role = reader.role();
        this.boardId = reader.boardId();
        this.readOn = Clock.dayOf(now);
        this.firstAt = now;
        this.lastAt = now;
    }

    /** The same person opened it again. */
    public void again(Instant now) {
        lastAt = now;
    }

    public String caseId() {
        return caseId;
    }

    public String accountId() {
        return accountId;
    }

    public Role role() {
        return role;
    }

    public String boardId() {
        return boardId;
    }

    public Instant firstAt() {
        return firstAt;
    }

    public Instant lastAt() {
        return lastAt;
    }
}
