package org.samstod.associations.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ocr;

/**
 * A bankgiro, plusgiro or bank account in the association's own name. Every change is a new account that stays pending until another person has
 * confirmed it; only then the earlier one is replaced. Life: pending, confirmed or refused, replaced.
 */
@Entity
@Table(name = "payout_accounts")
public class PayoutAccount extends Aggregate {

    /** Longest name of the holder, characters. */
    public static final int HOLDER_LENGTH = 120;

    @Column(name = "association_id")
    private String associationId;
    @Enumerated(EnumType.STRING)
    @Column(name = "giro_type")
    private AccountKind kind;
    @Column(name = "giro_digits")
    private String number;
    @Column(name = "board_id")
    private String boardId;
    @Column(name = "holder_name")
    private String holderName;
    @Column(name = "ocr_reference")
    private String ocr;
    @Enumerated(EnumType.STRING)
    private PayoutAccountStatus status;
    @Column(name = "changed_by")
    private String changedBy;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "settled_by")
    private String settledBy;
    @Column(name = "settled_at")
    private Instant settledAt;
    @Column(name = "settled_reason")
    private String settledReason;

    protected PayoutAccount() {
    }

    /**
     * A wished account.
     *
     * @param associationId the association
     * @param boardId the board whose officers confirm it
     * @param number the number with the kind the member chose; the kind is never inferred
     * @param holder the name the account is held in
     * @param by account of the member
     * @param at now
     * @throws BusinessException {@code association.payout.holder.missing} or {@code .long}
     */
    public PayoutAccount(String associationId, String boardId, AccountNumber number, String holder, String by, Instant at) {
        this.associationId = associationId;
        this.boardId = boardId;
        this.kind = number.kind();
        this.number = number.compact();
        this.holderName = ProfileText.required(holder, HOLDER_LENGTH, "holder", "association.payout.holder");
        this.status = PayoutAccountStatus.PENDING;
        this.changedBy = by;
        this.changedAt = at;
    }

    /** The OCR reference that is wanted with what is paid; null for none. */
    public void want(Ocr reference) {
        requirePending();
        this.ocr = reference == null ? null : reference.digits();
    }

    /** The OCR reference that is wanted with what is paid, or null. */
    public String ocr() {
        return ocr;
    }

    /**
     * Confirms the account.
     *
     * @param by account of the second person
     * @param at now
     * @throws BusinessException {@code association.payout.closed}, {@code association.payout.own} when it is the same person
     */
    public void confirm(String by, Instant at) {
        requirePending();
        if (by.equals(changedBy)) {
            throw new BusinessException("association.payout.own");
        }
        settle(PayoutAccountStatus.CONFIRMED, by, at);
    }

    /**
     * Sends the account back: the evidence does not show it.
     *
     * @param by account of the officer
     * @param reason why; the association reads it
     * @param at now
     * @throws BusinessException {@code association.payout.closed}, {@code association.payout.own}, {@code association.reason.…}
     */
    public void refuse(String by, String reason, Instant at) {
        requirePending();
        if (by.equals(changedBy)) {
            throw new BusinessException("association.payout.own");
        }
        this.settledReason = ProfileText.required(reason, Membership.REASON_LENGTH, "reason", "association.reason");
        settle(PayoutAccountStatus.REFUSED, by, at);
    }

    /**
     * The association takes its wish back.
     *
     * @param by account of the member
     * @param at now
     * @throws BusinessException {@code association.payout.closed}
     */
    public void takeBack(String by, Instant at) {
        requirePending();
        settle(PayoutAccountStatus.REFUSED, by, at);
    }

    /**
     * Gives way to a newer account.
     *
     * @param newer a confirmed account of the same association
     * @throws BusinessException {@code association.payout.not-confirmed}
     */
    public void replace(PayoutAccount newer) {
        if (newer.status != PayoutAccountStatus.CONFIRMED || !newer.associationId.equals(associationId)) {
            throw new BusinessException("association.payout.not-confirmed");
        }
        become(PayoutAccountStatus.REPLACED);
    }

    private void requirePending() {
        if (status != PayoutAccountStatus.PENDING) {
            throw new BusinessException("association.payout.closed");
        }
    }

    private void settle(PayoutAccountStatus next, String by, Instant at) {
        become(next);
        this.settledBy = by;
        this.settledAt = at;
    }

    private void become(PayoutAccountStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(status + " → " + next);
        }
        this.status = next;
    }

    /** The association. */
    public String associationId() {
        return associationId;
    }

    /** The number, with the kind the member chose. */
    public AccountNumber number() {
        return new AccountNumber(kind, number);
    }

    /** The board whose officers confirm it. */
    public String boardId() {
        return boardId;
    }

    /** Why it was sent back, or null. */
    public String settledReason() {
        return settledReason;
    }

    /** The name the account is held in. */
    public String holderName() {
        return holderName;
    }

    /** The status. */
    public PayoutAccountStatus status() {
        return status;
    }

    /** Account of the member who asked. */
    public String changedBy() {
        return changedBy;
    }

    /** When it was asked for. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Account of the second person, or null. */
    public String settledBy() {
        return settledBy;
    }

    /** When it was settled, or null. */
    public Instant settledAt() {
        return settledAt;
    }
}
