package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/** Somebody who signs or acts for the applicant, or an address it is reached at, as of its newest revision. */
@Entity
@Table(name = "radar_keys")
public class RadarKey extends Aggregate {

    /** What is shared. */
    public enum Kind {
        /** A person's account. */
        PERSON,
        /** An e-mail address or a telephone number. */
        CONTACT
    }

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "key_kind", nullable = false)
    private Kind kind;

    @Column(name = "key_value", nullable = false)
    private String keyValue;

    protected RadarKey() {
        // for JPA
    }

    public RadarKey(String caseId, Kind kind, String keyValue) {
        this.caseId = caseId;
        this.kind = kind;
        this.keyValue = keyValue;
    }

    public String caseId() {
        return caseId;
    }

    public Kind kind() {
        return kind;
    }

    public String keyValue() {
        return keyValue;
    }
}
