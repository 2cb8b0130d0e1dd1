package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.associations.MandateService;
import org.samstod.associations.MembershipService;
import org.samstod.associations.MembershipView;
import org.samstod.associations.PayableAccount;
import org.samstod.associations.PayoutAccountService;
import org.samstod.decisions.DecisionStanding;
import org.samstod.decisions.DecisionStandingService;
import org.samstod.grants.domain.Exclusion;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Recoveries;
import org.samstod.journal.Gate;
import org.samstod.shared.Clock;
import org.samstod.shared.Keys;

/** Why grants are not paid now, many at once: a handful of statements however many there are. */
@ApplicationScoped
class PaymentCheck {

    @Inject
    Grants grants;

    @Inject
    Recoveries recoveries;

    @Inject
    DecisionStandingService standings;

    @Inject
    PayoutAccountService payouts;

    @Inject
    MembershipService memberships;

    @Inject
    MandateService mandates;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * What holds each grant back, and where the others' money goes.
     *
     * @param why by grant; not there when nothing does
     * @param accounts by association
     */
    record Found(Map<String, Exclusion> why, Map<String, PayableAccount> accounts) {
    }

    /**
     * Asks about grants.
     *
     * @param forRun whether the acting person is about to pay them: then own associations are held back
     */
    Found of(Collection<Grant> asked, boolean forRun) {
        List<String> associations = asked.stream().map(Grant::associationId).distinct().toList();
        Map<String, DecisionStanding> standing = standings.standings(asked.stream().map(Grant::decisionId).toList());
        Map<String, PayableAccount> accounts = payouts.payable(associations);
        Set<String> own = forRun ? own() : Set.of();
        Map<String, Set<String>> late = grants.late(associations, clock.today()).stream()
                .collect(Collectors.groupingBy(Grant::associationId, Collectors.mapping(Grant::id, Collectors.toSet())));
        Set<String> recovered = new HashSet<>();
        Keys.parts(asked.stream().map(Grant::id).toList()).forEach(some -> recovered.addAll(recoveries.keepingBack(some)));
        Map<String, Exclusion> why = new HashMap<>();
        for (Grant grant : asked) {
            Optional<PayableAccount> account = Optional.ofNullable(accounts.get(grant.associationId()));
            Exclusion.of(grant, new Exclusion.Facts(own.contains(grant.associationId()), recovered.contains(grant.id()), standing.getOrDefault(grant.decisionId(),
                    new DecisionStanding(false, true)), account.map(PayableAccount::confirmed).orElse(false),
                    account.map(PayableAccount::pending).orElse(false), late.getOrDefault(grant.associationId(), Set.of())))
                    .ifPresent(reason -> why.put(grant.id(), reason));
        }
        return new Found(why, accounts);
    }

    /** Associations that the acting person belongs to or signs for (kommunallagen 7:4, 6:28). */
    Set<String> own() {
        Set<String> own = memberships.mine().stream().filter(one -> one.claimed() || one.verified()).map(MembershipView::associationId)
                .collect(Collectors.toCollection(HashSet::new));
        own.addAll(mandates.signing(List.of(gate.actorId())).keySet());
        return own;
    }
}
