package org.samstod.associations.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A signing right (firmateckning), alone or two together, proven by minutes and valid to the next annual meeting. Life: claimed
 * with its evidence, verified by a person other than its holder, ended.
 */
@Entity
@Table(name = "mandates")
public class Mandate extends Aggregate {

    @Column(name = "association_id")
    private String associationId;
    @Column(name = "membership_id")
    private String membershipId;
    @Enumerated(EnumType.STRING)
    @Column(name = "signing_kind")
    private SigningKind kind;
    @Enumerated(EnumType.STRING)
    private MandateStatus status;
    @Column(name = "evidence_file_id")
    private String evidenceFileId;
    @Column(name = "minutes_on")
    private LocalDate minutesOn;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "verified_by")
    private String verifiedBy;
    @Column(name = "verified_at")
    private Instant verifiedAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected Mandate() {
    }

    /**
     * A signing right that somebody states.
     *
     * @param member the holder's active membership
     * @param kind alone or two together
     * @param evidenceFileId the copied minutes
     * @param minutesOn day of the meeting that gave it
     * @param validTo last day, usually that of the next annual meeting
     * @throws BusinessException {@code association.mandate.no-member}, {@code association.mandate.no-evidence},
     *         {@code association.mandate.period}
     */
    public Mandate(Membership member, SigningKind kind, String evidenceFileId, LocalDate minutesOn, LocalDate validTo) {
        if (!member.active()) {
            throw new BusinessException("association.mandate.no-member");
        }
        if (evidenceFileId == null) {
            throw new BusinessException("association.mandate.no-evidence").at("evidence");
        }
        if (!validTo.isAfter(minutesOn)) {
            throw new BusinessException("association.mandate.period").at("validTo");
        }
        this.associationId = member.associationId();
        this.membershipId = member.id();
        this.kind = kind;
        this.status = MandateStatus.CLAIMED;
        this.evidenceFileId = evidenceFileId;
        this.minutesOn = minutesOn;
        this.validFrom = minutesOn;
        this.validTo = validTo;
    }

    /**
     * Verifies the right against the minutes.
     *
     * @param by account of the verifier
     * @param holderAccount account of the holder
     * @param at now
     * @throws BusinessException {@code association.mandate.closed}, {@code association.mandate.own}
     */
    public void verify(String by, String holderAccount, Instant at) {
        if (status != MandateStatus.CLAIMED) {
            throw new BusinessException("association.mandate.closed");
        }
        if (by.equals(holderAccount)) {
            throw new BusinessException("association.mandate.own");
        }
        become(MandateStatus.VERIFIED);
        this.verifiedBy = by;
        this.verifiedAt = at;
    }

    /**
     * Ends the right.
     *
     * @param at now
     * @throws BusinessException {@code association.mandate.closed} when it has ended before
     */
    public void end(Instant at) {
        if (status == MandateStatus.ENDED) {
            throw new BusinessException("association.mandate.closed");
        }
        become(MandateStatus.ENDED);
        this.endedAt = at;
    }

    private void become(MandateStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(status + " → " + next);
        }
        this.status = next;
    }

    /** Whether a signature given on this day counts. */
    public boolean validOn(LocalDate day) {
        return status == MandateStatus.VERIFIED && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** The association. */
    public String associationId() {
        return associationId;
    }

    /** The holder's membership. */
    public String membershipId() {
        return membershipId;
    }

    /** Alone or two together. */
    public SigningKind kind() {
        return kind;
    }

    /** The status. */
    public MandateStatus status() {
        return status;
    }

    /** The copied minutes. */
    public String evidenceFileId() {
        return evidenceFileId;
    }

    /** Day of the meeting that gave it. */
    public LocalDate minutesOn() {
        return minutesOn;
    }

    /** Last day. */
    public LocalDate validTo() {
        return validTo;
    }

    /** Account of the verifier, or null. */
    public String verifiedBy() {
        return verifiedBy;
    }

    /** When it was verified, or null. */
    public Instant verifiedAt() {
        return verifiedAt;
    }

    /** When it ended, or null. */
    public Instant endedAt() {
        return endedAt;
    }
}
