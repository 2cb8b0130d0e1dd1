package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.samstod.shared.BusinessException;

/** The hands a call goes through before it is public: who wrote it last, who asked for publication, who sent it back or published it. */
@Embeddable
public class CallReview {

    private static final int LONGEST_REASON = 1000;

    @Column(name = "edited_by", length = 40)
    private String editedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "asked_by", length = 40)
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "returned_by", length = 40)
    private String returnedBy;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "return_reason", length = LONGEST_REASON)
    private String returnReason;

    @Column(name = "published_by", length = 40)
    private String publishedBy;

    /** Nobody has touched it yet. */
    protected CallReview() {
    }

    private CallReview(String editedBy, Instant editedAt, String askedBy, Instant askedAt, String returnedBy, Instant returnedAt,
                       String returnReason, String publishedBy) {
        this.editedBy = editedBy;
        this.editedAt = editedAt;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.returnedBy = returnedBy;
        this.returnedAt = returnedAt;
        this.returnReason = returnReason;
        this.publishedBy = publishedBy;
    }

    /** Somebody wrote in the draft; what was asked for before was another text. */
    CallReview edited(String by, Instant at) {
        return new CallReview(by, at, null, null, returnedBy, returnedAt, returnReason, null);
    }

    CallReview asked(String by, Instant at) {
        return new CallReview(editedBy, editedAt, by, at, null, null, null, null);
    }

    CallReview takenBack() {
        return new CallReview(editedBy, editedAt, null, null, null, null, null, null);
    }

    /** @throws BusinessException {@code call.return-reason} when nothing says what to change, {@code text.too-long} */
    CallReview sentBack(String by, String reason, Instant at) {
        if (reason == null || reason.isBlank()) {
            throw new BusinessException("call.return-reason").at("reason");
        }
        String clean = reason.replace("\r\n", "\n").strip();
        if (clean.length() > LONGEST_REASON) {
            throw new BusinessException("text.too-long", LONGEST_REASON).at("reason");
        }
        if (clean.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new BusinessException("text.control-characters").at("reason");
        }
        return new CallReview(editedBy, editedAt, null, null, by, at, clean, null);
    }

    CallReview published(String by) {
        return new CallReview(editedBy, editedAt, askedBy, askedAt, null, null, null, by);
    }

    /** @throws BusinessException {@code call.second-person} for whoever last wrote in it or asked for its publication */
    void requireSecondPerson(String by) {
        if (isOwnHand(by)) {
            throw new BusinessException("call.second-person");
        }
    }

    /** Whether somebody last wrote in it or asked for its publication, and therefore cannot be the second person. */
    public boolean isOwnHand(String person) {
        return person.equals(askedBy) || person.equals(editedBy);
    }

    public String editedBy() {
        return editedBy;
    }

    public Instant editedAt() {
        return editedAt;
    }

    /** Who asked for publication, while it is asked for and afterwards; else null. */
    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Who sent it back last, until it is asked for again; else null. */
    public String returnedBy() {
        return returnedBy;
    }

    public Instant returnedAt() {
        return returnedAt;
    }

    public String returnReason() {
        return returnReason;
    }

    public String publishedBy() {
        return publishedBy;
    }
}
