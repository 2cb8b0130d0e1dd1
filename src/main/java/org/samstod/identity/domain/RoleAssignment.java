package org.samstod.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.identity.Role;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A role given to an account from a day to a day (inclusive), for a board or the city. Deciding and finance roles are
 * usable only when a second person has confirmed them.
 */
@Entity
@Table(name = "role_assignments")
public class RoleAssignment extends Aggregate {

    @Column(name = "account_id", nullable = false)
    private String accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role_name", nullable = false)
    private Role role;

    @Column(name = "board_id")
    private String boardId;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "granted_by", nullable = false)
    private String grantedBy;

    @Column(name = "granted_at", nullable = false)
    private Instant grantedAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected RoleAssignment() {
    }

    public RoleAssignment(String accountId, Role role, String boardId, LocalDate validFrom, LocalDate validTo, String grantedBy,
                          Instant grantedAt) {
        if (role == Role.SYSTEM || role == Role.ASSOCIATION) {
            throw new BusinessException("role.not-assignable");
        }
        if (role.ofBoard() && boardId == null) {
            throw new BusinessException("role.board-missing").at("board");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new BusinessException("period.reversed").at("validTo");
        }
        this.accountId = accountId;
        this.role = role;
        this.boardId = role.ofBoard() ? boardId : null;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
    }

    /** Whether the role can be used on a day. */
    public boolean usableOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo)) && !awaitsConfirmation();
    }

    /** Whether a second person still has to confirm it. */
    public boolean awaitsConfirmation() {
        return role.needsSecondPerson() && confirmedBy == null;
    }

    /** The second person says yes. */
    public void confirm(String by, Instant at) {
        if (by.equals(grantedBy) || by.equals(accountId)) {
            throw new BusinessException("role.second-person");
        }
        if (confirmedBy == null) {
            confirmedBy = by;
            confirmedAt = at;
        }
    }

    /** The role ends after a day. */
    public void end(LocalDate lastDay) {
        if (lastDay.isBefore(validFrom)) {
            validTo = validFrom.minusDays(1);
        } else if (validTo == null || lastDay.isBefore(validTo)) {
            validTo = lastDay;
        }
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

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public String grantedBy() {
        return grantedBy;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    public String confirmedBy() {
        return confirmedBy;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }
}
