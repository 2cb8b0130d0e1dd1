package org.samstod.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A person who can sign in. Life: created, active, closed, and perhaps opened again. The e-mail address is the log-in name and is compared in lower
 * case; an account without a password hash cannot sign in (people of the demo city's past, for instance).
 */
@Entity
@Table(name = "accounts")
public class Account extends Aggregate {

    private static final int LONGEST_REASON = 500;

    /** States of an account. */
    public enum State {
        ACTIVE, CLOSED
    }

    @Column(name = "login_key", nullable = false)
    private String loginKey;

    @Column(nullable = false)
    private String email;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "ui_language", nullable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "account_state", nullable = false)
    private State state;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "close_reason")
    private String closeReason;

    @Column(name = "closed_deciding", nullable = false)
    private boolean closedDeciding;

    @Column(name = "reopened_at")
    private Instant reopenedAt;

    protected Account() {
    }

    public Account(String email, String displayName, String passwordHash, String language, Instant createdAt) {
        this.email = email.strip();
        this.loginKey = loginKey(email);
        this.displayName = displayName.strip();
        this.passwordHash = passwordHash;
        this.language = language;
        this.state = State.ACTIVE;
        this.createdAt = createdAt;
    }

    /** The form in which addresses are compared. */
    public static String loginKey(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String language() {
        return language;
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** A new password, already hashed. */
    public void changePassword(String hash) {
        this.passwordHash = hash;
    }

    /**
     * Nobody signs in with it any more; what was done stays.
     *
     * @param deciding whether it holds a role of a decider or of finance, so that opening it again takes somebody else
     * @throws BusinessException {@code account.own}, {@code account.closed} or {@code account.close-reason}
     */
    public void close(String by, String reason, boolean deciding, Instant at) {
        if (by.equals(id())) {
            throw new BusinessException("account.own");
        }
        if (!active()) {
            throw new BusinessException("account.closed");
        }
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new BusinessException("account.close-reason", LONGEST_REASON).at("closeReason");
        }
        state = State.CLOSED;
        closedBy = by;
        closedAt = at;
        closeReason = why;
        closedDeciding = deciding;
    }

    /**
     * Can be signed in with again. Roles from before stay ended and are given anew.
     *
     * @throws BusinessException {@code account.open}, or {@code account.second-person} when whoever closed a decider's or finance
     *                           officer's account, or the person of the account, would open it
     */
    public void reopen(String by, Instant at) {
        if (active()) {
            throw new BusinessException("account.open");
        }
        if (by.equals(id()) || closedDeciding && by.equals(closedBy)) {
            throw new BusinessException("account.second-person");
        }
        state = State.ACTIVE;
        reopenedAt = at;
    }

    /** Whether a role counts for this account: one that was given before it was last opened again does not. */
    public boolean carries(RoleAssignment role) {
        return active() && (reopenedAt == null || !role.grantedAt().isBefore(reopenedAt));
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String closedBy() {
        return closedBy;
    }

    public String closeReason() {
        return closeReason;
    }

    /** Whether it held a role of a decider or of finance when it was closed. */
    public boolean closedDeciding() {
        return closedDeciding;
    }
}
