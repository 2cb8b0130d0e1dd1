package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;

/** A person named on a case besides its officer: a colleague with a task, or a decider of a protected case. */
@Entity
@Table(name = "case_people")
public class CasePerson extends Aggregate {

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Column(name = "account_id", nullable = false)
    private String accountId;

    @Column(name = "account_name", nullable = false)
    private String accountName;

    @Column(name = "task", nullable = false)
    private String task;

    @Column(name = "named_by", nullable = false)
    private String namedBy;

    @Column(name = "named_at", nullable = false)
    private Instant namedAt;

    protected CasePerson() {
        // for JPA
    }

    public CasePerson(String caseId, Hand person, String task, Hand by, Instant now) {
        this.caseId = caseId;
        this.accountId = person.accountId();
        this.accountName = person.name();
        this.task = task;
        this.namedBy = by.accountId();
        this.namedAt = now;
    }

    public String caseId() {
        return caseId;
    }

    public Hand person() {
        return new Hand(accountId, accountName);
    }

    public String task() {
        return task;
    }

    public Instant namedAt() {
        return namedAt;
    }
}
