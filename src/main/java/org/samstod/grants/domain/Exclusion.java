package org.samstod.grants.domain;

import java.util.Optional;
import java.util.Set;
import org.samstod.decisions.DecisionStanding;

/** Why an instalment whose day has come is not paid. The first that holds is told. */
public enum Exclusion {

    /** Whoever makes the run belongs to the association (kommunallagen 7:4). */
    OWN_ASSOCIATION,
    /** Somebody has stopped the grant's payments. */
    STOPPED,
    /** It is asked whether money is to be paid back, or decided that the rest is not paid. */
    RECOVERY,
    /** A court has the decision, or has set it aside. */
    APPEALED,
    /** The call waits until the time of appeal has passed. */
    APPEAL_TIME,
    /** The association has no confirmed account. */
    NO_ACCOUNT,
    /** A change of account waits to be confirmed. */
    ACCOUNT_PENDING,
    /** The report on an earlier grant is late. */
    MISSING_REPORT;

    /**
     * What the rule asks of the world around an instalment.
     *
     * @param recovery whether a recovery of the grant keeps its payments back
     * @param standing how the decision stands towards appeal
     * @param confirmed whether the association has a confirmed account
     * @param pending whether a change of it waits
     * @param late associations with another report that is late, by grant
     */
    public record Facts(boolean own, boolean recovery, DecisionStanding standing, boolean confirmed, boolean pending, Set<String> late) {
    }

    /** Why a grant's instalments are not paid now; empty when they are. */
    public static Optional<Exclusion> of(Grant grant, Facts facts) {
        if (facts.own()) {
            return Optional.of(OWN_ASSOCIATION);
        }
        if (grant.stopped()) {
            return Optional.of(STOPPED);
        }
        if (facts.recovery()) {
            return Optional.of(RECOVERY);
        }
        if (facts.standing().contested()) {
            return Optional.of(APPEALED);
        }
        if (grant.waitsForAppeal() && !facts.standing().appealTimePassed()) {
            return Optional.of(APPEAL_TIME);
        }
        if (!facts.confirmed()) {
            return Optional.of(NO_ACCOUNT);
        }
        if (facts.pending()) {
            return Optional.of(ACCOUNT_PENDING);
        }
        return facts.late().stream().anyMatch(other -> !other.equals(grant.id())) ? Optional.of(MISSING_REPORT) : Optional.empty();
    }
}
