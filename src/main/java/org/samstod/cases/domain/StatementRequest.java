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
import org.samstod.cases.BodyKind;
import org.samstod.cases.Hand;
import org.samstod.cases.StatementState;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A request for a statement (remiss) and what came of it: the question, the last day, and the statement, the abstention or the refusal. It is
 * in nobody's way: the case goes on. An answer after the due date is kept and marked late.
 */
@Entity
@Table(name = "statement_requests")
public class StatementRequest extends Aggregate {

    /** Longest question or answer, in characters. */
    public static final int LENGTH = 8000;
    private static final int NAME_LENGTH = 120;

    @Column(name = "case_id", nullable = false, updatable = false)
    private String caseId;

    @Column(name = "matter_id", nullable = false, updatable = false)
    private String matterId;

    @Column(name = "body_id", nullable = false, updatable = false)
    private String bodyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "body_kind", nullable = false, updatable = false)
    private BodyKind bodyKind;

    @Column(name = "body_name", nullable = false, updatable = false)
    private String bodyName;

    @Enumerated(EnumType.STRING)
    @Column(name = "statement_state", nullable = false)
    private StatementState state = StatementState.ASKED;

    @Lob
    @Column(name = "question", nullable = false, updatable = false)
    private String question;

    /** The application's answers as they were sent along; null when they were not. */
    @Lob
    @Column(name = "application_text", updatable = false)
    private String applicationText;

    @Column(name = "asked_by", nullable = false, updatable = false)
    private String askedBy;

    @Column(name = "asked_name", nullable = false, updatable = false)
    private String askedName;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    /** The first instant after the due day. */
    @Column(name = "due_at", nullable = false, updatable = false)
    private Instant dueAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Lob
    @Column(name = "answer_text")
    private String answer;

    @Column(name = "answered_name")
    private String answeredName;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_late", nullable = false)
    private boolean late;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected StatementRequest() {
        // for JPA
    }

    /**
     * @param applicationText the application's answers as they go along, or null
     * @param dueAt      the first instant after the due day
     * @throws BusinessException {@code statement.question} at {@code question}, {@code statement.due} at {@code dueOn}
     */
    public StatementRequest(Case about, StatementBody body, String question, String applicationText, LocalDate dueOn, Instant dueAt, LocalDate today, Hand by,
            Instant now) {
        this.question = question == null ? "" : question.strip();
        if (this.question.isEmpty() || this.question.length() > LENGTH) {
            throw new BusinessException("statement.question", LENGTH).at("question");
        }
        if (dueOn == null || !dueOn.isAfter(today)) {
            throw new BusinessException("statement.due").at("dueOn");
        }
        this.caseId = about.id();
        this.matterId = about.matterId();
        this.bodyId = body.id();
        this.bodyKind = body.kind();
        this.bodyName = body.name();
        this.applicationText = applicationText;
        this.dueOn = dueOn;
        this.dueAt = dueAt;
        this.askedBy = by.accountId();
        this.askedName = by.name();
        this.askedAt = now;
    }

    /**
     * The body gives its statement, abstains or declines.
     *
     * @param reply one of the three
     * @param text  the statement, or why there is none; only a statement needs it
     * @param by    name of the person who answers for the body
     * @throws BusinessException {@code statement.ended}, {@code statement.reply} at {@code reply}, {@code statement.text} at {@code text},
     *                           {@code statement.name} at {@code name}
     */
    public void reply(StatementState reply, String text, String by, Instant now) {
        if (reply == null || !reply.isReply()) {
            throw new BusinessException("statement.reply").at("reply");
        }
        requireStep(reply);
        String words = text == null ? "" : text.strip();
        if (reply == StatementState.ANSWERED && words.isEmpty() || words.length() > LENGTH) {
            throw new BusinessException("statement.text", LENGTH).at("text");
        }
        String name = by == null ? "" : by.strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new BusinessException("statement.name", NAME_LENGTH).at("name");
        }
        state = reply;
        answer = words;
        answeredName = name;
        answeredAt = now;
        late = !now.isBefore(dueAt);
    }

    /** The officer takes the question back. */
    public void withdraw(Instant now) {
        requireStep(StatementState.WITHDRAWN);
        state = StatementState.WITHDRAWN;
        withdrawnAt = now;
    }

    private void requireStep(StatementState next) {
        if (!state.mayBecome(next)) {
            throw new BusinessException("statement.ended");
        }
    }

    /** A reminder has been sent; there is one. */
    public void reminded(Instant now) {
        remindedAt = now;
    }

    public boolean isOpen() {
        return state == StatementState.ASKED;
    }

    public String caseId() {
        return caseId;
    }

    public String matterId() {
        return matterId;
    }

    public String bodyId() {
        return bodyId;
    }

    public BodyKind bodyKind() {
        return bodyKind;
    }

    public String bodyName() {
        return bodyName;
    }

    public StatementState state() {
        return state;
    }

    public String question() {
        return question;
    }

    /** The application's answers as they were sent along; empty when they were not. */
    public String applicationText() {
        return applicationText == null ? "" : applicationText;
    }

    public Hand askedBy() {
        return new Hand(askedBy, askedName);
    }

    public Instant askedAt() {
        return askedAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    public String answerText() {
        return answer == null ? "" : answer;
    }

    public String answeredName() {
        return answeredName == null ? "" : answeredName;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public boolean isLate() {
        return late;
    }
}
