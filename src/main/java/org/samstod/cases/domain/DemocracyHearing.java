package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.samstod.cases.Hand;
import org.samstod.cases.HearingState;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * What the democracy review found, sent to the applicant for its reply. The findings are frozen in the words they were sent in. A reply after
 * the due date is kept and marked late; after the date the case goes on with what is there.
 */
@Entity
@Table(name = "democracy_hearings")
public class DemocracyHearing extends Aggregate {

    /** Longest letter or reply, in characters. */
    public static final int LENGTH = 8000;

    @Column(name = "case_id", nullable = false, updatable = false)
    private String caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "hearing_state", nullable = false)
    private HearingState state = HearingState.SENT;

    @Lob
    @Column(name = "findings_text", nullable = false, updatable = false)
    private String findings;

    @Lob
    @Column(name = "letter_text", nullable = false, updatable = false)
    private String letter;

    @Column(name = "sent_by", nullable = false, updatable = false)
    private String sentBy;

    @Column(name = "sent_name", nullable = false, updatable = false)
    private String sentName;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    @Column(name = "due_at", nullable = false, updatable = false)
    private Instant dueAt;

    @Lob
    @Column(name = "reply_text")
    private String reply;

    @Column(name = "replied_by")
    private String repliedBy;

    @Column(name = "replied_name")
    private String repliedName;

    @Column(name = "replied_at")
    private Instant repliedAt;

    @Column(name = "replied_late", nullable = false)
    private boolean repliedLate;

    protected DemocracyHearing() {
        // for JPA
    }

    /**
     * @param findings what was found, in words
     * @param letter   the officer's own words, possibly empty
     * @param dueAt    the first instant after the due day
     * @throws BusinessException {@code case.democracy.due} at {@code dueOn}, {@code case.democracy.letter} at {@code letter}
     */
    public DemocracyHearing(String caseId, String findings, String letter, LocalDate dueOn, Instant dueAt, LocalDate today, Hand by, Instant now) {
        if (dueOn == null || !dueOn.isAfter(today)) {
            throw new BusinessException("case.democracy.due").at("dueOn");
        }
        this.letter = letter == null ? "" : letter.strip();
        if (this.letter.length() > LENGTH) {
            throw new BusinessException("case.democracy.letter", LENGTH).at("letter");
        }
        this.caseId = caseId;
        this.findings = findings;
        this.dueOn = dueOn;
        this.dueAt = dueAt;
        this.sentBy = by.accountId();
        this.sentName = by.name();
        this.sentAt = now;
    }

    /**
     * The applicant replies.
     *
     * @throws BusinessException {@code case.democracy.replied} when it has, {@code case.democracy.reply} at {@code reply}
     */
    public void reply(String text, Hand by, Instant now) {
        if (!state.mayBecome(HearingState.REPLIED)) {
            throw new BusinessException("case.democracy.replied");
        }
        String words = text == null ? "" : text.strip();
        if (words.isEmpty() || words.length() > LENGTH) {
            throw new BusinessException("case.democracy.reply", LENGTH).at("reply");
        }
        reply = words;
        repliedBy = by.accountId();
        repliedName = by.name();
        repliedAt = now;
        repliedLate = !now.isBefore(dueAt);
        state = HearingState.REPLIED;
    }

    /** Whether the case still waits for the reply. */
    public boolean isAwaited(Instant now) {
        return state == HearingState.SENT && now.isBefore(dueAt);
    }

    public boolean isReplied() {
        return state == HearingState.REPLIED;
    }

    public String caseId() {
        return caseId;
    }

    public HearingState state() {
        return state;
    }

    public String findings() {
        return findings;
    }

    public String letter() {
        return letter;
    }

    public Hand sentBy() {
        return new Hand(sentBy, sentName);
    }

    public Instant sentAt() {
        return sentAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public String replyText() {
        return reply == null ? "" : reply;
    }

    /** Who replied. */
    public Optional<Hand> repliedBy() {
        return Optional.ofNullable(repliedBy).map(id -> new Hand(id, repliedName));
    }

    public Optional<Instant> repliedAt() {
        return Optional.ofNullable(repliedAt);
    }

    public boolean isRepliedLate() {
        return repliedLate;
    }
}
