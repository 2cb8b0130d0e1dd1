package org.samstod.applications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.samstod.applications.CameBy;
import org.samstod.shared.Aggregate;
import org.samstod.shared.OrganisationNumber;

/**
 * What stands beside an application that a registrar enters for an association: how and when it came, and whom to ask about it.
 * Begun by one registrar, entered by the same or another; from then on it never changes, and the application goes on as any other.
 */
@Entity
@Table(name = "assisted_applications")
public class Assisted extends Aggregate {

    /** How long whoever entered an application can open its receipt, also when nobody but named people may open the case. */
    private static final Duration AT_THE_COUNTER = Duration.ofHours(24);

    @Column(name = "application_id", length = 26, nullable = false, updatable = false)
    private String applicationId;

    @Column(name = "organisation_number", length = 10, nullable = false, updatable = false)
    private String organisationNumber;

    @Column(name = "written_name", length = 120, nullable = false, updatable = false)
    private String writtenName;

    @Enumerated(EnumType.STRING)
    @Column(name = "came_by", length = 20, nullable = false, updatable = false)
    private CameBy cameBy;

    @Column(name = "came_at", nullable = false, updatable = false)
    private Instant cameAt;

    @Column(name = "contact_name", length = 120, nullable = false, updatable = false)
    private String contactName;

    @Column(name = "contact_phone", length = 30, updatable = false)
    private String contactPhone;

    @Column(name = "contact_email", length = 200, updatable = false)
    private String contactEmail;

    @Column(name = "begun_by", length = 26, nullable = false, updatable = false)
    private String begunBy;

    @Column(name = "begun_at", nullable = false, updatable = false)
    private Instant begunAt;

    @Column(name = "is_signed")
    private Boolean signed;

    @Column(name = "entered_by", length = 26)
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    protected Assisted() {
    }

    /** @param arrival found to be right */
    public Assisted(String applicationId, OrganisationNumber number, Arrival arrival, String by, Instant now) {
        this.applicationId = applicationId;
        this.organisationNumber = number.digits();
        this.writtenName = arrival.name();
        this.cameBy = arrival.cameBy();
        this.cameAt = arrival.cameAt();
        this.contactName = arrival.contactName();
        this.contactPhone = arrival.phone();
        this.contactEmail = arrival.email();
        this.begunBy = by;
        this.begunAt = now;
    }

    /** All of it is entered, and received. */
    void entered(boolean isSigned, String by, Instant now) {
        signed = isSigned;
        enteredBy = by;
        enteredAt = now;
    }

    /** Whether somebody who has just entered it stands with the applicant at the counter and prints the receipt. */
    public boolean isAtTheCounter(String accountId, Instant now) {
        return accountId.equals(enteredBy) && now.isBefore(enteredAt.plus(AT_THE_COUNTER));
    }

    public String applicationId() {
        return applicationId;
    }

    public OrganisationNumber organisationNumber() {
        return new OrganisationNumber(organisationNumber);
    }

    /** The association's name as the applicant wrote it. */
    public String writtenName() {
        return writtenName;
    }

    public CameBy cameBy() {
        return cameBy;
    }

    public Instant cameAt() {
        return cameAt;
    }

    public String contactName() {
        return contactName;
    }

    /** The contact's telephone, or null. */
    public String contactPhone() {
        return contactPhone;
    }

    /** The contact's address, or null. */
    public String contactEmail() {
        return contactEmail;
    }

    public String begunBy() {
        return begunBy;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** Whether it bears the signature of somebody who may sign for the association; null while it is being entered. */
    public Boolean signed() {
        return signed;
    }

    /** Who entered the last of it, or null. */
    public String enteredBy() {
        return enteredBy;
    }

    /** When it was all entered, or null. */
    public Instant enteredAt() {
        return enteredAt;
    }
}
