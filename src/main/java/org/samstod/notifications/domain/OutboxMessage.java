package org.samstod.notifications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.samstod.shared.Aggregate;
import org.samstod.shared.PublicationLevel;

/**
 * A message, written when the thing it tells of happened. Its life: queued (or for the portal only) → leased by a sender → sent,
 * or queued again for later, or failed. The text never changes; one that was mailed to an address
 * becomes an account's when its holder proves the address. A <em>fleeting</em> one, to somebody who is nobody to the portal, goes
 * altogether when it has been sent, has failed or its time has passed, so that no address stays behind.
 */
@Entity
@Table(name = "outbox_messages")
public class OutboxMessage extends Aggregate {

    @Column(name = "account_id", length = 26)
    private String accountId;

    @Column(name = "address", length = 255, updatable = false)
    private String address;

    @Column(name = "template_name", length = 60, nullable = false, updatable = false)
    private String template;

    @Column(name = "ui_language", length = 2, nullable = false, updatable = false)
    private String language;

    @Column(name = "subject", length = 400, nullable = false, updatable = false)
    private String subject;

    @Lob
    @Column(name = "body", nullable = false, updatable = false)
    private String body;

    @Column(name = "link_path", length = 1000, updatable = false)
    private String link;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_level", length = 12, nullable = false, updatable = false)
    private PublicationLevel level;

    @Column(name = "case_ref", length = 60, updatable = false)
    private String caseRef;

    @Column(name = "dedupe_key", length = 120, updatable = false)
    private String dedupeKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "message_state", length = 10, nullable = false)
    private MessageState state;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "queued_at", nullable = false, updatable = false)
    private Instant queuedAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "lease_owner", length = 26)
    private String leaseOwner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "last_error", length = 400)
    private String lastError;

    @Column(name = "erase_at", updatable = false)
    private Instant eraseAt;

    @Column(name = "stop_path", length = 400, updatable = false)
    private String stopPath;

    protected OutboxMessage() {
    }

    /** A message as it is written; mailed tells whether a mail is to be sent as well. */
    public OutboxMessage(String accountId, String address, String template, String language, String subject, String body, String link,
                         PublicationLevel level, String caseRef, String dedupeKey, boolean mailed, Instant now) {
        this.accountId = accountId;
        this.address = address;
        this.template = Objects.requireNonNull(template, "template");
        this.language = language;
        this.subject = subject;
        this.body = body;
        this.link = link;
        this.level = Objects.requireNonNull(level, "level");
        this.caseRef = caseRef;
        this.dedupeKey = dedupeKey;
        this.state = mailed ? MessageState.QUEUED : MessageState.PORTAL;
        this.queuedAt = now;
        this.nextAttemptAt = mailed ? now : null;
    }

    /**
     * Makes it one that goes when it is done with, at the latest at a moment.
     *
     * @param stop path inside the portal that ends such mails, null for none
     */
    public OutboxMessage fleeting(Instant until, String stop) {
        eraseAt = Objects.requireNonNull(until, "until");
        stopPath = stop;
        return this;
    }

    /** Whether it goes when it is done with. */
    public boolean isFleeting() {
        return eraseAt != null;
    }

    /** Whether nothing more is to come of it and it may not stay. */
    public boolean isToBeErased() {
        return isFleeting() && state != MessageState.QUEUED;
    }

    /** The mail server took it; true when this owner still had the lease. */
    public boolean sent(String owner, Instant now) {
        if (!owner.equals(leaseOwner)) {
            return false;
        }
        state = MessageState.SENT;
        sentAt = now;
        nextAttemptAt = null;
        release();
        return true;
    }

    /** It could not be sent; it is tried later unless the refusal is for good or the tries are used up. */
    public boolean failed(String owner, String error, boolean forGood, Instant now) {
        if (!owner.equals(leaseOwner)) {
            return false;
        }
        lastError = error == null || error.length() <= 400 ? error : error.substring(0, 400);
        Optional<Duration> pause = forGood ? Optional.empty() : Backoff.after(attempts);
        state = pause.isPresent() ? MessageState.QUEUED : MessageState.FAILED;
        nextAttemptAt = pause.map(now::plus).orElse(null);
        release();
        return true;
    }

    /** There is no address to send to: it stays readable in the portal. */
    public void portalOnly() {
        state = MessageState.PORTAL;
        nextAttemptAt = null;
        release();
    }

    /**
     * It was mailed to the address of an account: its holder reads it in the portal, too.
     *
     * @throws IllegalStateException when it is somebody's already
     */
    public void becomesOf(String account) {
        if (accountId != null) {
            throw new IllegalStateException("the message is somebody's");
        }
        accountId = Objects.requireNonNull(account, "account");
    }

    /** Remembers the first time it was opened in the portal. */
    public void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    private void release() {
        leaseOwner = null;
        leaseUntil = null;
    }

    public String accountId() {
        return accountId;
    }

    public String address() {
        return address;
    }

    public String template() {
        return template;
    }

    public String language() {
        return language;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public String link() {
        return link;
    }

    /** Path inside the portal that ends such mails, or null. */
    public String stopPath() {
        return stopPath;
    }

    public PublicationLevel level() {
        return level;
    }

    public String caseRef() {
        return caseRef;
    }

    public String dedupeKey() {
        return dedupeKey;
    }

    public MessageState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant readAt() {
        return readAt;
    }

    public String lastError() {
        return lastError;
    }
}
