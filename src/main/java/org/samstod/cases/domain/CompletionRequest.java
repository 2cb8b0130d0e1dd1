package org.samstod.cases.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.CompletionState;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * The officer asks the applicant to complete the application (komplettering; the duty of service, Förvaltningslagen 6 §). It stands
 * beside the case and blocks no other case. It ends by itself: by an answer, by being withdrawn, or by its due date; after that the
 * case goes on with what is there, and an answer that comes later is registered and flagged.
 */
@Entity
@Table(name = "completion_requests")
public class CompletionRequest extends Aggregate {

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Column(name = "revision_ordinal", nullable = false)
    private int revisionOrdinal;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private CompletionState state;

    @Lob
    @Column(name = "request_text", nullable = false)
    private String requestText;

    @Column(name = "requested_by", nullable = false)
    private String requestedBy;

    @Column(name = "requested_name", nullable = false)
    private String requestedName;

    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    /** The first instant after the due day. */
    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "answered_by_revision")
    private Integer answeredByRevision;

    @Column(name = "answered_late", nullable = false)
    private boolean answeredLate;

    @ElementCollection
    @CollectionTable(name = "completion_items", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "item_seq")
    private List<CompletionItem> items = new ArrayList<>();

    protected CompletionRequest() {
        // for JPA
    }

    /**
     * Opens a request.
     *
     * @param dueOn the last day to answer
     * @param dueAt the first instant after that day
     * @throws BusinessException {@code case.completion.items} without an item, {@code case.completion.due} when the day is not after today
     */
    public static CompletionRequest open(String caseId, RevisionRef about, String text, List<CompletionItem> items, LocalDate dueOn,
            Instant dueAt, LocalDate today, Hand by, Instant now) {
        if (items.isEmpty()) {
            throw new BusinessException("case.completion.items").at("items");
        }
        if (dueOn == null || !dueOn.isAfter(today)) {
            throw new BusinessException("case.completion.due").at("dueOn");
        }
        CompletionRequest request = new CompletionRequest();
        request.caseId = caseId;
        request.revisionOrdinal = about.ordinal();
        request.requestText = text == null ? "" : text.strip();
        request.items.addAll(items);
        request.dueOn = dueOn;
        request.dueAt = dueAt;
        request.requestedBy = by.accountId();
        request.requestedName = by.name();
        request.requestedAt = now;
        request.state = CompletionState.OPEN;
        return request;
    }

    /**
     * A newer revision has come: ends an open request, or flags the answer when the request ended before. One that came on paper in time is
     * not late because a registrar entered it after the clock had ended the request.
     *
     * @param cameAt when it came
     */
    public void answered(RevisionRef answer, Instant cameAt) {
        if (state == CompletionState.OPEN) {
            state = CompletionState.ANSWERED;
            endedAt = cameAt;
            answeredByRevision = answer.ordinal();
        } else if (state == CompletionState.LAPSED && answeredByRevision == null) {
            answeredByRevision = answer.ordinal();
            answeredLate = !cameAt.isBefore(dueAt);
        }
    }

    /** @throws BusinessException {@code case.completion.ended} when it has ended already */
    public void withdraw(Instant now) {
        if (state != CompletionState.OPEN) {
            throw new BusinessException("case.completion.ended");
        }
        state = CompletionState.WITHDRAWN;
        endedAt = now;
    }

    /**
     * The clock ends the request.
     *
     * @return whether it ended now
     */
    public boolean lapse(Instant now) {
        if (state != CompletionState.OPEN || now.isBefore(dueAt)) {
            return false;
        }
        state = CompletionState.LAPSED;
        endedAt = now;
        return true;
    }

    /** Whether its due date has passed without an answer, which may still come until the case is decided and is then flagged. */
    public boolean isLapsedUnanswered() {
        return state == CompletionState.LAPSED && answeredByRevision == null;
    }

    public boolean isOpen() {
        return state == CompletionState.OPEN;
    }

    public String caseId() {
        return caseId;
    }

    public int revisionOrdinal() {
        return revisionOrdinal;
    }

    public CompletionState state() {
        return state;
    }

    public String requestText() {
        return requestText;
    }

    public Hand requestedBy() {
        return new Hand(requestedBy, requestedName);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<Integer> answeredByRevision() {
        return Optional.ofNullable(answeredByRevision);
    }

    public boolean isAnsweredLate() {
        return answeredLate;
    }

    public List<CompletionItem> items() {
        return List.copyOf(items);
    }
}
