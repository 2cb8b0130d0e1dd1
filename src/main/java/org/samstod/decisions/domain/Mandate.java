package org.samstod.decisions.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.Outcome;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/**
 * The answer of the delegation table to "may this role decide this?": the row that carries the decision, or why there
 * is none. When none is wide enough the widest row in force is named, so that the refusal can be understood.
 */
public final class Mandate {

    /** Why there is no mandate. */
    public enum Lack {
        /** The table never had a row for this board, kind and role. */
        NO_RULE,
        /** There is a row, but not on this day. */
        NOT_IN_FORCE,
        /** The sum is above the ceiling. */
        ABOVE_CEILING
    }

    private final DelegationRule rule;
    private final Lack lack;

    private Mandate(DelegationRule rule, Lack lack) {
        this.rule = rule;
        this.lack = lack;
    }

    /**
     * Asks the table. Rows about the very kind go before rows about every kind; among those wide enough the one with the
     * lowest ceiling carries the decision.
     *
     * @param sum what is decided about, see {@link #sumThatCounts}
     */
    public static Mandate pick(Collection<DelegationRule> table, String boardId, String grantKind, String role, Money sum, LocalDate day) {
        List<DelegationRule> about = table.stream().filter(row -> row.concerns(boardId, grantKind, role)).toList();
        if (about.isEmpty()) {
            return new Mandate(null, Lack.NO_RULE);
        }
        List<DelegationRule> standing = about.stream().filter(row -> row.inForce(day)).toList();
        if (standing.isEmpty()) {
            return new Mandate(about.stream().max(Comparator.comparing(DelegationRule::validFrom)).orElseThrow(), Lack.NOT_IN_FORCE);
        }
        boolean ownRows = standing.stream().anyMatch(row -> !row.everyKind());
        List<DelegationRule> asked = standing.stream().filter(row -> !ownRows || !row.everyKind()).toList();
        Comparator<DelegationRule> byCeiling = Comparator.comparing(row -> row.ceiling().ore());
        return asked.stream().filter(row -> row.covers(sum)).min(byCeiling)
                .map(row -> new Mandate(row, null))
                .orElseGet(() -> new Mandate(asked.stream().max(byCeiling).orElseThrow(), Lack.ABOVE_CEILING));
    }

    /**
     * The sum that a ceiling is held against: what is granted, or, when the merits are tried and nothing is granted, what
     * was asked for; a dismissal, a discontinuation and a handing over try no sum.
     */
    public static Money sumThatCounts(Outcome outcome, Money asked, Money granted) {
        if (outcome.givesMoney()) {
            return granted;
        }
        return outcome == Outcome.REFUSED ? asked : Money.ZERO;
    }

    /** Whether the decision may be made. */
    public boolean given() {
        return lack == null;
    }

    /** The row that carries the decision, or the row that is too narrow or not in force; empty when there is none at all. */
    public Optional<DelegationRule> rule() {
        return Optional.ofNullable(rule);
    }

    /** Why there is no mandate; empty when there is. */
    public Optional<Lack> lack() {
        return Optional.ofNullable(lack);
    }

    /**
     * The row, or the reason as an error for the delegate.
     *
     * @throws BusinessException {@code delegation.no-rule}, {@code delegation.not-in-force}, {@code delegation.above-ceiling}
     */
    public DelegationRule require(Money sum) {
        if (lack == null) {
            return rule;
        }
        throw switch (lack) {
            case NO_RULE -> new BusinessException("delegation.no-rule");
            case NOT_IN_FORCE -> new BusinessException("delegation.not-in-force", rule.paragraph(), rule.validFrom(), rule.validTo());
            case ABOVE_CEILING -> new BusinessException("delegation.above-ceiling", rule.paragraph(), rule.ceiling(), sum);
        };
    }
}
