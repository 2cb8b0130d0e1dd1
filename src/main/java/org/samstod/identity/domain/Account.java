package org.samstod.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Sha256;

/**
 * A person who can sign in. Life: created, active, closed, and perhaps opened again. The e-mail address is the log-in name and is compared in lower
 * case; until it is confirmed to be the person's it gives them nothing that is meant for whoever has the address, and whoever has it can take it
 * back. An account without a password hash cannot sign in (people of the demo city's past, for instance).
 */
@Entity
@Table(name = "accounts")
public class Account extends Aggregate {

    private static final int LONGEST_REASON = 500;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]{1,180}\\.[^\\s@.<>\",;:]{2,24}");
    /** Nobody's address: names below {@code invalid} lead nowhere (RFC 2606). */
    private static final String RELEASED = "@released.invalid";
    private static final int MARK_LENGTH = 16;

    /** States of an account. */
    public enum State {
        ACTIVE, CLOSED
    }

    @Column(name = "login_key", nullable = false)
    private String loginKey;

    @Column(nullable = false)
    private String email;

    @Column(name = "email_confirmed_at")
    private Instant emailConfirmedAt;

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

    /**
     * An address as somebody typed it, stripped.
     *
     * @throws BusinessException {@code account.email-format} at {@code email}
     */
    public static String requireAddress(String typed) {
        String address = typed == null ? "" : typed.strip();
        if (!EMAIL.matcher(address).matches() || loginKey(address).endsWith(RELEASED)) {
            throw new BusinessException("account.email-format").at("email");
        }
        return address;
    }

    public String email() {
        return email;
    }

    /** The address, or null when whoever has it has taken it back. */
    public String reachableAddress() {
        return email.endsWith(RELEASED) ? null : email;
    }

    /** Whether the address is known to be the person's. */
    public boolean emailConfirmed() {
        return emailConfirmedAt != null;
    }

    /** Since when the address is known to be the person's, or null. */
    public Instant emailConfirmedAt() {
        return emailConfirmedAt;
    }

    /** It is the person's: by a mailed link, or because whoever made the account answers for it. */
    public void confirmEmail(String address, Instant at) {
        email = address.strip();
        loginKey = loginKey(address);
        emailConfirmedAt = at;
    }

    /**
     * Whoever has the address has taken it back; the person can give another one while signed in.
     *
     * @throws IllegalStateException when it is confirmed: then it is the person's
     */
    public void releaseAddress() {
        if (emailConfirmed()) {
            throw new IllegalStateException("a confirmed address stays");
        }
        email = id() + RELEASED;
        loginKey = loginKey(email);
    }

    /** Tells one state of the address from every other, so that a link that was mailed in one is good for that one only. */
    public String addressMark() {
        return Sha256.of(loginKey + "|" + Objects.toString(emailConfirmedAt, "")).substring(0, MARK_LENGTH);
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
