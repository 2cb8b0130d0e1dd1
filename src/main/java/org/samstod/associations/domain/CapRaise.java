package org.samstod.associations.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.PublicationLevel;

/**
 * An association's wish to be shown more again: the association's yes and a reason, then a second person, an officer, decides.
 * Life: asked, then approved, refused or withdrawn. A lowering that comes in between withdraws it.
 */
@Entity
@Table(name = "cap_raises")
public class CapRaise extends Aggregate {

    @Column(name = "association_id")
    private String associationId;
    @Column(name = "board_id")
    private String boardId;
    @Column(name = "wished_level")
    private int wishedLevel;
    private String reason;
    @Enumerated(EnumType.STRING)
    private CapRaiseStatus status;
    @Column(name = "asked_by")
    private String askedBy;
    @Column(name = "asked_at")
    private Instant askedAt;
    @Column(name = "settled_by")
    private String settledBy;
    @Column(name = "settled_at")
    private Instant settledAt;
    @Column(name = "settled_reason")
    private String settledReason;

    protected CapRaise() {
    }

    /**
     * A wish.
     *
     * @param association the association
     * @param level the level wished for, above its cap
     * @param reason why, at most {@link Membership#REASON_LENGTH} characters
     * @param by account of the administrator
     * @param at now
     * @throws BusinessException {@code association.raise.not-higher}, {@code association.reason.…}
     */
    public CapRaise(Association association, PublicationLevel level, String reason, String by, Instant at) {
        if (level.number() <= association.cap().number()) {
            throw new BusinessException("association.raise.not-higher").at("level");
        }
        this.associationId = association.id();
        this.boardId = association.homeBoardId();
        this.wishedLevel = level.number();
        this.reason = ProfileText.required(reason, Membership.REASON_LENGTH, "reason", "association.reason");
        this.status = CapRaiseStatus.ASKED;
        this.askedBy = by;
        this.askedAt = at;
    }

    /**
     * Says yes.
     *
     * @param by account of the officer
     * @param at now
     * @throws BusinessException {@code association.raise.closed}, {@code association.raise.own} when it is the same person
     */
    public void approve(String by, Instant at) {
        requireOther(by);
        settle(CapRaiseStatus.APPROVED, by, null, at);
    }

    /**
     * Says no.
     *
     * @param by account of the officer
     * @param words why; the association reads it
     * @param at now
     * @throws BusinessException {@code association.raise.closed}, {@code association.raise.own}, {@code association.reason.…}
     */
    public void refuse(String by, String words, Instant at) {
        requireOther(by);
        settle(CapRaiseStatus.REFUSED, by, ProfileText.required(words, Membership.REASON_LENGTH, "reason", "association.reason"), at);
    }

    /**
     * Takes the wish back.
     *
     * @param by account of the member
     * @param at now
     * @throws BusinessException {@code association.raise.closed}
     */
    public void withdraw(String by, Instant at) {
        settle(CapRaiseStatus.WITHDRAWN, by, null, at);
    }

    private void requireOther(String by) {
        if (by.equals(askedBy)) {
            throw new BusinessException("association.raise.own");
        }
    }

    private void settle(CapRaiseStatus next, String by, String words, Instant at) {
        if (!status.mayBecome(next)) {
            throw new BusinessException("association.raise.closed");
        }
        this.status = next;
        this.settledBy = by;
        this.settledReason = words;
        this.settledAt = at;
    }

    /** The association. */
    public String associationId() {
        return associationId;
    }

    /** The board whose officers decide. */
    public String boardId() {
        return boardId;
    }

    /** The level wished for. */
    public PublicationLevel level() {
        return PublicationLevel.of(wishedLevel);
    }

    /** Why. */
    public String reason() {
        return reason;
    }

    /** The status. */
    public CapRaiseStatus status() {
        return status;
    }

    /** Account of the administrator who asked. */
    public String askedBy() {
        return askedBy;
    }

    /** When it was asked. */
    public Instant askedAt() {
        return askedAt;
    }

    /** Account of the one who settled it, or null. */
    public String settledBy() {
        return settledBy;
    }

    /** When it was settled, or null. */
    public Instant settledAt() {
        return settledAt;
    }

    /** The officer's words, or null. */
    public String settledReason() {
        return settledReason;
    }
}
