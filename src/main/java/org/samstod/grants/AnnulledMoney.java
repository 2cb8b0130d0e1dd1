package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samstod.decisions.DecisionStandingService;
import org.samstod.decisions.PaidUnderDecisions;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.HeldMoney;
import org.samstod.grants.domain.Recoveries;
import org.samstod.shared.Money;

/**
 * Money that was paid under a decision which a court has annulled since. What has been carried out is put right as far as possible (kommunallagen
 * 13 kap. 15 §): it counts towards what the decision in its place gives of the same year, and what that does not give is to be claimed back.
 */
@ApplicationScoped
class AnnulledMoney implements PaidUnderDecisions {

    @Inject
    Grants grants;

    @Inject
    Recoveries recoveries;

    @Inject
    DecisionStandingService standings;

    @Override
    public boolean isMoving(String decisionId) {
        return grants.ofDecision(decisionId).filter(grant -> grants.instalments(grant.id()).stream().anyMatch(one -> one.state().moving())).isPresent();
    }

    @Override
    public Map<Integer, Money> kept(String decisionId) {
        return grants.ofDecision(decisionId).map(grant -> held(grant).kept()).orElse(Map.of());
    }

    @Override
    public Map<Integer, Money> held(String caseId) {
        Map<Integer, Money> all = new HashMap<>();
        grants.everyOfCase(caseId).forEach(grant -> held(grant).counts().forEach((year, sum) -> all.merge(year, sum, Money::plus)));
        return all;
    }

    private HeldMoney held(Grant grant) {
        return HeldMoney.of(grants.instalments(grant.id()), recoveries.back(grant.id()), recoveries.ofGrant(grant.id()));
    }

    /**
     * What of a grant is to be claimed back since the decision in the place of the annulled one does not give it; nothing for a grant that stands. Of a case
     * that was annulled more than once no more than what its grants hold together above what holds now.
     */
    Money toPutRight(Grant grant) {
        if (grant.state() != GrantState.REPLACED) {
            return Money.ZERO;
        }
        List<Grant> replaced = grants.everyOfCase(grant.caseId()).stream().filter(one -> one.state() == GrantState.REPLACED).toList();
        Money over = Money.sum(replaced.stream().map(one -> held(one).sum()).toList()).minus(counted(grant.caseId()));
        Money own = held(grant).sum();
        return !over.isPositive() ? Money.ZERO : over.isMoreThan(own) ? own : over;
    }

    /** What counts towards the decision that holds; nothing when the association has declined what it gives. */
    private Money counted(String caseId) {
        return standings.counted(caseId).filter(one -> grants.ofDecision(one.decisionId()).filter(grant -> grant.state() == GrantState.DECLINED).isEmpty())
                .map(DecisionStandingService.Counted::sum).orElse(Money.ZERO);
    }
}
