package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Period;

/** Somebody who signs or acts for the applicant, an address it is reached at, or an association that applies with it, as of its newest revision. */
@Entity
@Table(name = "radar_keys")
public class RadarKey extends Aggregate {

    /** What is shared. */
    public enum Kind {
        /** A person's account. */
        PERSON,
        /** An e-mail address or a telephone number. */
        CONTACT,
        /** An association that applies together with the applicant, by its number. */
        ASSOCIATION
    }

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "key_kind", nullable = false)
    private Kind kind;

    @Column(name = "key_value", nullable = false)
    private String keyValue;

    @Column(name = "period_from", nullable = false)
    private LocalDate periodFrom;

    @Column(name = "period_to", nullable = false)
    private LocalDate periodTo;

    protected RadarKey() {
        // for JPA
    }

    /** @param period the days the application is about */
    public RadarKey(String caseId, Kind kind, String keyValue, Period period) {
        this.caseId = caseId;
        this.kind = kind;
        this.keyValue = keyValue;
        this.periodFrom = period.from();
        this.periodTo = period.to();
    }

    /** An association by the digits of its number, told apart from a telephone number that has the same. */
    public static String of(String digits) {
        return "association:" + digits;
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

    /** Whether both say the same. */
    public boolean isSame(RadarKey other) {
        return kind == other.kind && keyValue.equals(other.keyValue) && periodFrom.equals(other.periodFrom) && periodTo.equals(other.periodTo);
    }
}
