package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Money;

/** What was decided about a proposed recovery, by whom and by which mandate. */
@Embeddable
public class RecoveryRuling {

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private RecoveryOutcome outcome;

    @Column(name = "decided_ore")
    private long sumOre;

    @Column(name = "rest_kept")
    private boolean keepsRest;

    @Lob
    @Column(name = "reasons")
    private String reasons;

    @Column(name = "appeal_text_id", length = 26)
    private String appealTextId;

    @Column(name = "decided_by", length = 26)
    private String by;

    @Column(name = "decided_name")
    private String name;

    @Column(name = "decided_role")
    private String role;

    @Column(name = "mandate_paragraph")
    private String paragraph;

    @Column(name = "decided_at")
    private Instant at;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    protected RecoveryRuling() {
    }

    /** The role of the board itself, which decides at a meeting. */
    public static final String BOARD = "BOARD";

    /**
     * Who decides.
     *
     * @param account the delegate, or whoever records what the board decided
     * @param role the delegate's, or {@link #BOARD}
     * @param paragraph of the delegation order, or of the board's minutes
     */
    public record Decider(String account, String name, String role, String paragraph) {
    }

    /**
     * What is decided.
     *
     * @param sum what is to be paid back, for a part
     * @param keepsRest whether what has not been paid is not paid either, as was proposed
     * @param withoutJav whether the decider has answered that nothing stands between them and the matter (kommunallagen 7:4)
     * @param appealTextId the version of the text about appeal in force, null when there is none
     */
    public record Said(RecoveryOutcome outcome, Money sum, boolean keepsRest, String reasons, boolean withoutJav, String appealTextId) {

        private void require(RecoveryProposal proposal) {
            Money proposed = proposal.sum();
            new RecoveryRules().when(outcome == null, "outcome", "recovery.outcome")
                    .when(outcome == RecoveryOutcome.PART && (sum == null || !sum.isPositive() || !proposed.isMoreThan(sum)), "sum", "recovery.part", proposed)
                    .when(keepsRest && !proposal.keepsRest(), "keepsRest", "recovery.rest.proposed")
                    .when(keepsRest && outcome == RecoveryOutcome.NOTHING, "keepsRest", "recovery.rest.nothing")
                    .text(reasons, Recovery.SHORTEST_REASONS, Recovery.TEXT_LENGTH, "reasons", "recovery.text")
                    .when(!withoutJav, "jav", "recovery.jav")
                    .when(RecoveryRules.blank(appealTextId), "reasons", "recovery.appeal").raise();
        }
    }

    void decide(Said said, RecoveryProposal proposal, Decider decider, LocalDate day, Instant now) {
        said.require(proposal);
        outcome = said.outcome();
        sumOre = switch (said.outcome()) {
            case ALL -> proposal.sum().ore();
            case PART -> said.sum().ore();
            case NOTHING -> 0;
        };
        keepsRest = said.keepsRest();
        reasons = said.reasons().strip();
        appealTextId = said.appealTextId();
        by = decider.account();
        name = decider.name();
        role = decider.role();
        paragraph = decider.paragraph();
        at = now;
        decidedOn = day;
    }

    /** What was decided, or null. */
    public RecoveryOutcome outcome() {
        return outcome;
    }

    /** What is to be paid back. */
    public Money sum() {
        return Money.ofOre(sumOre);
    }

    /** Whether what has not been paid is not paid either. */
    public boolean keepsRest() {
        return keepsRest;
    }

    public String reasons() {
        return reasons;
    }

    public String name() {
        return name;
    }

    /** Whether the board decided it at a meeting. */
    public boolean byBoard() {
        return BOARD.equals(role);
    }

    public String role() {
        return role;
    }

    public String paragraph() {
        return paragraph;
    }

    public Instant at() {
        return at;
    }

    public LocalDate on() {
        return decidedOn;
    }
}
