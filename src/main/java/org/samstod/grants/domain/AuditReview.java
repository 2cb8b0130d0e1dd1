package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A drawn grant is looked into. An officer who neither handled nor decided it and has no conflict of interest takes it (kommunallagen
 * 6:28, 7:4; domain facts §2.5), may ask the association for papers or a visit by a day, and concludes. A colleague may take it over. See
 * {@link AuditState}.
 */
@Entity
@Table(name = "audit_reviews")
public class AuditReview extends Aggregate {

    /** Longest text. */
    public static final int LENGTH = 2000;
    /** Shortest text. */
    public static final int SHORTEST = 5;

    @Column(name = "draw_id", length = 26)
    private String drawId;

    @Column(name = "grant_id", length = 26)
    private String grantId;

    @Column(name = "case_id", length = 26)
    private String caseId;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "decided_year")
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_state")
    private AuditState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "officer_id", length = 26)
    private String officer;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "asked_kinds")
    private String askedKinds;

    @Column(name = "asked_text")
    private String askedText;

    @Column(name = "due_on")
    private LocalDate due;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "finding")
    private AuditFinding finding;

    @Column(name = "conclusion")
    private String conclusion;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected AuditReview() {
    }

    /** The review of a grant that was drawn. */
    public AuditReview(AuditDraw draw, Grant grant, Instant now) {
        this.drawId = draw.id();
        this.year = draw.year();
        this.grantId = grant.id();
        this.caseId = grant.caseId();
        this.boardId = grant.boardId();
        this.state = AuditState.WAITING;
        this.openedAt = now;
    }

    /**
     * An officer takes it, or takes it over.
     *
     * @param handled who handled or decided the case; null entries are nobody
     * @param tied whether the officer is tied to the association
     * @throws BusinessException {@code audit.closed}, {@code audit.take.own}, {@code audit.take.handled}, {@code audit.take.tied}
     */
    public void take(String by, Collection<String> handled, boolean tied, Instant now) {
        requireOpen();
        if (Objects.equals(officer, by)) {
            throw new BusinessException("audit.take.own");
        }
        if (handled.contains(by)) {
            throw new BusinessException("audit.take.handled");
        }
        if (tied) {
            throw new BusinessException("audit.take.tied");
        }
        officer = by;
        takenAt = now;
        if (state == AuditState.WAITING) {
            become(AuditState.TAKEN);
        }
    }

    /**
     * Asks the association.
     *
     * @throws BusinessException {@code audit.closed}, {@code audit.not-yours}, {@code audit.ask.what}, {@code audit.text}, {@code audit.due}
     */
    public void ask(Set<AuditAsk> what, String text, LocalDate until, String by, LocalDate today, Instant now) {
        requireOfficer(by);
        if (what.isEmpty()) {
            throw new BusinessException("audit.ask.what").at("kinds");
        }
        String clean = clean(text, "text");
        if (until == null || !until.isAfter(today) || until.isAfter(today.plusDays(AuditRule.MOST_REPLY_DAYS))) {
            throw new BusinessException("audit.due", AuditRule.MOST_REPLY_DAYS).at("due");
        }
        askedKinds = what.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        askedText = clean;
        due = until;
        askedAt = now;
        become(AuditState.ASKED);
    }

    /**
     * Concludes.
     *
     * @throws BusinessException {@code audit.closed}, {@code audit.not-yours}, {@code audit.finding}, {@code audit.text}
     */
    public void close(AuditFinding what, String text, String by, Instant now) {
        requireOfficer(by);
        if (what == null) {
            throw new BusinessException("audit.finding").at("finding");
        }
        conclusion = clean(text, "conclusion");
        finding = what;
        closedAt = now;
        become(AuditState.CLOSED);
    }

    /** Whether what was asked for should have come. */
    public boolean overdue(LocalDate today) {
        return state == AuditState.ASKED && due.isBefore(today);
    }

    private void become(AuditState next) {
        if (!state.mayBecome(next)) {
            throw new BusinessException("audit.closed");
        }
        state = next;
    }

    private void requireOpen() {
        if (state == AuditState.CLOSED) {
            throw new BusinessException("audit.closed");
        }
    }

    private void requireOfficer(String by) {
        requireOpen();
        if (!Objects.equals(officer, by)) {
            throw new BusinessException("audit.not-yours");
        }
    }

    private static String clean(String typed, String field) {
        String clean = typed == null ? "" : typed.strip();
        if (clean.length() < SHORTEST || clean.length() > LENGTH) {
            throw new BusinessException("audit.text", SHORTEST, LENGTH).at(field);
        }
        return clean;
    }

    public String drawId() {
        return drawId;
    }

    public String grantId() {
        return grantId;
    }

    public String caseId() {
        return caseId;
    }

    public String boardId() {
        return boardId;
    }

    public int year() {
        return year;
    }

    public AuditState state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Who looks into it, or null. */
    public String officer() {
        return officer;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public Set<AuditAsk> asked() {
        return askedKinds == null ? Set.of() : EnumSet.copyOf(Arrays.stream(askedKinds.split(",")).map(AuditAsk::valueOf).toList());
    }

    public String askedText() {
        return askedText;
    }

    public LocalDate due() {
        return due;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public AuditFinding finding() {
        return finding;
    }

    public String conclusion() {
        return conclusion;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
