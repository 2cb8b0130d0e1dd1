package org.samstod.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.samstod.shared.Aggregate;

/**
 * A person who can sign in. Life: created, active, closed. The e-mail address is the log-in name and is compared in lower
 * case; an account without a password hash cannot sign in (people of the demo city's past, for instance).
 */
@Entity
@Table(name = "accounts")
public class Account extends Aggregate {

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

    /** Nobody signs in with it again; what was done stays. */
    public void close() {
        this.state = State.CLOSED;
    }
}
