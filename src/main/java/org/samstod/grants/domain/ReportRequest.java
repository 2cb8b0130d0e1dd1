package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * Something one side asks the other about a report: the association for more time, or the officer for what is missing. An extension is granted
 * or refused; a completion ends when the association sends in, or when the report is reviewed without it.
 */
@Entity
@Table(name = "report_requests")
public class ReportRequest extends Aggregate {

    /** Longest text. */
    public static final int TEXT_LENGTH = 2000;

    /** Who asks whom for what. */
    public enum Kind {
        /** The association asks for a later day. */
        EXTENSION,
        /** The officer asks for what is missing. */
        COMPLETION
    }

    /** How it stands. */
    public enum State {
        OPEN, GRANTED, REFUSED, ANSWERED, ENDED
    }

    @Column(name = "report_id", length = 26)
    private String reportId;

    @Enumerated(EnumType.STRING)
    @Column(name = "request_kind")
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "request_state")
    private State state;

    @Column(name = "request_text")
    private String text;

    @Column(name = "wanted_on")
    private LocalDate wantedOn;

    @Column(name = "asked_by", length = 26)
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answer_text")
    private String answer;

    @Column(name = "granted_on")
    private LocalDate grantedOn;

    @Column(name = "answered_by", length = 26)
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected ReportRequest() {
    }

    private ReportRequest(String reportId, Kind kind, String text, LocalDate wantedOn, String by, Instant at) {
        this.reportId = reportId;
        this.kind = kind;
        this.state = State.OPEN;
        this.text = text;
        this.wantedOn = wantedOn;
        this.askedBy = by;
        this.askedAt = at;
    }

    /**
     * The association asks for a later day.
     *
     * @param due the day that holds, or null when none is set
     * @throws BusinessException {@code final-report.extension.day} when the day is no later than the one that holds, or not after today;
     *         {@code final-report.text}
     */
    public static ReportRequest extension(FinalReport report, String reason, LocalDate wanted, LocalDate due, LocalDate today, String by, Instant at) {
        if (wanted == null || !wanted.isAfter(today) || due != null && !wanted.isAfter(due)) {
            throw new BusinessException("final-report.extension.day").at("until");
        }
        return new ReportRequest(report.id(), Kind.EXTENSION, clean(reason, "reason"), wanted, by, at);
    }

    /**
     * The officer asks for what is missing.
     *
     * @throws BusinessException {@code final-report.text}
     */
    public static ReportRequest completion(FinalReport report, String what, LocalDate due, String by, Instant at) {
        return new ReportRequest(report.id(), Kind.COMPLETION, clean(what, "what"), due, by, at);
    }

    /**
     * The officer gives more time, as asked or to another day.
     *
     * @param until the day that holds from now on
     * @throws BusinessException {@code final-report.request.answered}, {@code final-report.extension.day} when the day is not after today
     */
    public void grant(LocalDate until, String said, LocalDate today, String by, Instant at) {
        if (until == null || !until.isAfter(today)) {
            throw new BusinessException("final-report.extension.day").at("granted");
        }
        answer(State.GRANTED, said == null || said.isBlank() ? null : clean(said, "answer"), by, at);
        grantedOn = until;
    }

    /**
     * The officer does not give more time, and says why.
     *
     * @throws BusinessException {@code final-report.request.answered}, {@code final-report.text}
     */
    public void refuse(String said, String by, Instant at) {
        answer(State.REFUSED, clean(said, "answer"), by, at);
    }

    /** What was missing has come. */
    public void answered(String by, Instant at) {
        answer(State.ANSWERED, null, by, at);
    }

    /** Nobody waits for it any more. */
    public void end(String by, Instant at) {
        answer(State.ENDED, null, by, at);
    }

    private void answer(State how, String said, String by, Instant at) {
        if (state != State.OPEN) {
            throw new BusinessException("final-report.request.answered");
        }
        state = how;
        answer = said;
        answeredBy = by;
        answeredAt = at;
    }

    /**
     * A text as it is kept.
     *
     * @throws BusinessException {@code final-report.text}
     */
    public static String clean(String typed, String field) {
        String clean = typed == null ? "" : typed.strip();
        if (clean.length() < Grant.SHORTEST_REASON || clean.length() > TEXT_LENGTH) {
            throw new BusinessException("final-report.text", Grant.SHORTEST_REASON, TEXT_LENGTH).at(field);
        }
        return clean;
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public String reportId() {
        return reportId;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public String text() {
        return text;
    }

    /** The day the association wants, or by which the officer asks. */
    public LocalDate wantedOn() {
        return wantedOn;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String answer() {
        return answer;
    }

    /** The day that was given, or null. */
    public LocalDate grantedOn() {
        return grantedOn;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
