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
import org.samstod.shared.Clock;

/**
 * One person's signing right (firmateckning), alone or two together, proven by minutes and valid to the next annual meeting. The
 * rights that the same minutes give are stated together ({@link MandateStatement}). Life: claimed with its evidence, verified by a
 * person who neither holds nor stated it, ended: sent back, withdrawn, or followed by newer minutes.
 */
@Entity
@Table(name = "mandates")
public class Mandate extends Aggregate {

    /** Longest time from one annual meeting to the next, months: a year's meeting may be early and the next one late. */
    public static final int LONGEST_MONTHS = 18;

    @Column(name = "statement_id")
    private String statementId;
    @Column(name = "board_id")
    private String boardId;
    @Column(name = "stated_by")
    private String statedBy;
    @Column(name = "stated_at")
    private Instant statedAt;
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
    @Column(name = "ended_reason")
    private String endedReason;

    protected Mandate() {
    }

    /**
     * Who states rights, when, and the board whose officers confirm them.
     *
     * @param id what the rights of one set of minutes have in common
     */
    public record Stated(String id, String boardId, String by, Instant at) {
    }

    /**
     * A signing right that somebody states.
     *
     * @param stated by whom, and with which others
     * @param member the holder's active membership
     * @param kind alone or two together
     * @param evidenceFileId the copied minutes
     * @param minutesOn day of the meeting that gave it
     * @param validTo last day, usually that of the next annual meeting
     * @throws BusinessException {@code association.mandate.no-member}, {@code association.mandate.no-evidence},
     *         {@code association.mandate.period}, {@code association.mandate.long}
     */
    public Mandate(Stated stated, Membership member, SigningKind kind, String evidenceFileId, LocalDate minutesOn, LocalDate validTo) {
        if (!member.active()) {
            throw new BusinessException("association.mandate.no-member");
        }
        if (evidenceFileId == null) {
            throw new BusinessException("association.mandate.no-evidence").at("file");
        }
        if (!validTo.isAfter(minutesOn)) {
            throw new BusinessException("association.mandate.period").at("validTo");
        }
        if (validTo.isAfter(minutesOn.plusMonths(LONGEST_MONTHS))) {
            throw new BusinessException("association.mandate.long", LONGEST_MONTHS).at("validTo");
        }
        this.statementId = stated.id();
        this.boardId = stated.boardId();
        this.statedBy = stated.by();
        this.statedAt = stated.at();
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
        if (by.equals(holderAccount) || by.equals(statedBy)) {
            throw new BusinessException("association.mandate.own");
        }
        become(MandateStatus.VERIFIED);
        this.verifiedBy = by;
        this.verifiedAt = at;
    }

    /**
     * Sends a right back that nobody has verified: the minutes do not show it.
     *
     * @param reason why; the association reads it
     * @param at now
     * @throws BusinessException {@code association.mandate.closed}, {@code association.reason.…}
     */
    public void sendBack(String reason, Instant at) {
        if (status != MandateStatus.CLAIMED) {
            throw new BusinessException("association.mandate.closed");
        }
        this.endedReason = ProfileText.required(reason, Membership.REASON_LENGTH, "reason", "association.reason");
        become(MandateStatus.ENDED);
        this.endedAt = at;
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

    /** Whether it is confirmed and in force on this day. */
    public boolean validOn(LocalDate day) {
        return status == MandateStatus.VERIFIED && within(day);
    }

    /** Whether its holder may sign on this day; before it is confirmed a signature can be given, and counts when it is. */
    public boolean signableOn(LocalDate day) {
        return status != MandateStatus.ENDED && within(day);
    }

    /**
     * Whether a signature given on this day counts: the right has been confirmed, and had not ended then. That it ends later, as every
     * right does at the next annual meeting, takes nothing from what was signed.
     */
    public boolean covers(LocalDate day) {
        return verifiedAt != null && within(day) && (endedAt == null || !day.isAfter(Clock.dayOf(endedAt)));
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** What it has in common with the other rights of the same minutes. */
    public String statementId() {
        return statementId;
    }

    /** The board whose officers confirm it. */
    public String boardId() {
        return boardId;
    }

    /** Account of whoever stated it. */
    public String statedBy() {
        return statedBy;
    }

    /** When it was stated. */
    public Instant statedAt() {
        return statedAt;
    }

    /** Why it was sent back, or null. */
    public String endedReason() {
        return endedReason;
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
