package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.Hand;
import org.samstod.cases.Outcome;
import org.samstod.cases.ProposalState;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.Violation;

/**
 * What an officer proposes in a case: outcome, amount, reasons and legal ground, about one revision. It binds nobody. When a newer
 * revision comes it is stale and cannot be decided upon.
 */
@Entity
@Table(name = "proposals")
public class Proposal extends Aggregate {

    /** Shortest reasons that can say anything, in characters. */
    public static final int REASONS_LEAST = 20;
    /** Longest reasons, in characters. */
    public static final int REASONS_MOST = 20_000;

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Column(name = "revision_id", nullable = false)
    private String revisionId;

    @Column(name = "revision_ordinal", nullable = false)
    private int revisionOrdinal;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ProposalState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false)
    private Outcome outcome;

    @Column(name = "amount_ore", nullable = false)
    private long amountOre;

    @Lob
    @Column(name = "reasons", nullable = false)
    private String reasons;

    @Column(name = "legal_ground")
    private String legalGround;

    @Column(name = "proposed_by", nullable = false)
    private String proposedBy;

    @Column(name = "proposed_name", nullable = false)
    private String proposedName;

    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_reason")
    private String endedReason;

    protected Proposal() {
        // for JPA
    }

    /**
     * Makes a proposal; every fault is said at once.
     *
     * @param asked the sum the applicant asks for: granted means all of it, partly means less
     * @throws BusinessException {@code case.proposal.outcome}, {@code .amount.all}, {@code .amount.part}, {@code .amount.none},
     *                           {@code .reasons}, {@code .legal-ground}
     */
    public static Proposal make(String caseId, RevisionRef about, Money asked, Outcome outcome, Money amount, String reasons,
            String legalGround, Hand by, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        if (outcome == null) {
            wrong.add(new Violation("outcome", "case.proposal.outcome"));
        } else if (outcome == Outcome.GRANTED && (amount == null || amount.compareTo(asked) != 0)) {
            wrong.add(new Violation("amount", "case.proposal.amount.all", Said.sum(asked)));
        } else if (outcome == Outcome.PARTLY && (amount == null || amount.ore() <= 0 || amount.compareTo(asked) >= 0)) {
            wrong.add(new Violation("amount", "case.proposal.amount.part", Said.sum(asked)));
        } else if (!outcome.givesMoney() && amount != null && amount.ore() != 0) {
            wrong.add(new Violation("amount", "case.proposal.amount.none"));
        }
        String written = reasons == null ? "" : reasons.strip();
        if (written.length() < REASONS_LEAST || written.length() > REASONS_MOST) {
            wrong.add(new Violation("reasons", "case.proposal.reasons", REASONS_LEAST, REASONS_MOST));
        }
        if (legalGround == null || legalGround.isBlank()) {
            wrong.add(new Violation("legalGround", "case.proposal.legal-ground"));
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        return new Proposal(caseId, about, outcome, amount == null ? 0 : amount.ore(), written, legalGround, by, now);
    }

    /**
     * What follows from a withdrawn application without anybody's judgement: a proposal to discontinue. Its legal ground is chosen by
     * whoever decides.
     */
    public static Proposal discontinue(String caseId, RevisionRef about, String reasons, Hand by, Instant now) {
        return new Proposal(caseId, about, Outcome.DISCONTINUED, 0, reasons, null, by, now);
    }

    private Proposal(String caseId, RevisionRef about, Outcome outcome, long amountOre, String reasons, String legalGround, Hand by,
            Instant now) {
        this.caseId = caseId;
        this.revisionId = about.id();
        this.revisionOrdinal = about.ordinal();
        this.state = ProposalState.CURRENT;
        this.outcome = outcome;
        this.amountOre = amountOre;
        this.reasons = reasons;
        this.legalGround = legalGround;
        this.proposedBy = by.accountId();
        this.proposedName = by.name();
        this.proposedAt = now;
    }

    /** Takes the proposal back, keeping it to read. */
    public void takeBack(String reason, Instant now) {
        end(ProposalState.TAKEN_BACK, reason, now);
    }

    /** A decision was made on the case while this was the current proposal. */
    public void decided(Instant now) {
        end(ProposalState.DECIDED, null, now);
    }

    /** The decision that was made on it has been annulled: it is spent, and another is needed. */
    public void spent(String reason, Instant now) {
        end(ProposalState.DECIDED, ProposalState.TAKEN_BACK, reason, now);
    }

    private void end(ProposalState ending, String reason, Instant now) {
        end(ProposalState.CURRENT, ending, reason, now);
    }

    private void end(ProposalState from, ProposalState ending, String reason, Instant now) {
        if (state != from) {
            throw new BusinessException("case.proposal.ended");
        }
        state = ending;
        endedReason = reason == null ? null : reason.strip();
        endedAt = now;
    }

    /** Whether a newer revision than the one it is about exists. */
    public boolean isStale(RevisionRef newest) {
        return revision().isStale(newest);
    }

    public boolean isCurrent() {
        return state == ProposalState.CURRENT;
    }

    public String caseId() {
        return caseId;
    }

    public RevisionRef revision() {
        return new RevisionRef(revisionId, revisionOrdinal);
    }

    public ProposalState state() {
        return state;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Money amount() {
        return Money.ofOre(amountOre);
    }

    public String reasons() {
        return reasons;
    }

    /** Code of the legal ground; empty only for the proposal that a withdrawal leaves. */
    public Optional<String> legalGround() {
        return Optional.ofNullable(legalGround);
    }

    public Hand proposedBy() {
        return new Hand(proposedBy, proposedName);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> endedReason() {
        return Optional.ofNullable(endedReason);
    }
}
