package org.samstod.applications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.samstod.shared.Aggregate;

/**
 * One person who has an application open, and the question they write in. It belongs to the person, not to a device: whoever goes on
 * at another device is never kept out by themselves. It only tells the others; what is saved is decided by the version of each answer.
 */
@Entity
@Table(name = "application_presences")
public class Presence extends Aggregate {

    /** How long somebody counts as present after their device was last heard of. */
    public static final Duration LASTS = Duration.ofSeconds(45);

    @Column(name = "application_id", length = 26, nullable = false, updatable = false)
    private String applicationId;

    @Column(name = "account_id", length = 26, nullable = false, updatable = false)
    private String accountId;

    @Column(length = 60)
    private String question;

    @Column(name = "held_since")
    private Instant heldSince;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    protected Presence() {
    }

    /** Somebody opens an application. */
    public Presence(String applicationId, String accountId, Instant now) {
        this.applicationId = applicationId;
        this.accountId = accountId;
        this.seenAt = now;
    }

    /**
     * The person's device was heard of.
     *
     * @param writesIn the question they write in, or null
     */
    public void seen(String writesIn, Instant now) {
        if (!Objects.equals(writesIn, question) || !isHere(now)) {
            question = writesIn;
            heldSince = writesIn == null ? null : now;
        }
        seenAt = now;
    }

    /** The person has closed the application. */
    public void leave(Instant now) {
        release();
        seenAt = now.minus(LASTS);
    }

    /** Somebody else writes in the question from now on. */
    public void release() {
        question = null;
        heldSince = null;
    }

    /** Whether the person counts as present. */
    public boolean isHere(Instant now) {
        return now.isBefore(seenAt.plus(LASTS));
    }

    /** Whether this one began to write in the question they share before the other did. */
    public boolean isBefore(Presence other) {
        return heldSince.isBefore(other.heldSince) || heldSince.equals(other.heldSince) && accountId.compareTo(other.accountId) < 0;
    }

    public String accountId() {
        return accountId;
    }

    /** The question the person writes in, or null. */
    public String question() {
        return question;
    }
}
