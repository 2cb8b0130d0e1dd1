package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samstod.cases.DecidedMoney;
import org.samstod.decisions.domain.Decisions;
import org.samstod.shared.Keys;

/** Tells the allocation sheet what decisions have given, some hundreds of keys a statement. */
@ApplicationScoped
class DecidedMoneyReader implements DecidedMoney {

    @Inject
    Decisions decisions;

    @Override
    public List<Grant> told(Collection<String> caseIds) {
        List<Grant> grants = new ArrayList<>();
        Keys.parts(caseIds).forEach(some -> decisions.toldAmounts(some)
                .forEach(one -> grants.add(new Grant(one.caseId(), one.year(), one.amount()))));
        return grants;
    }

    @Override
    public Map<String, String> casesOf(Collection<String> decisionIds) {
        Map<String, String> cases = new HashMap<>();
        Keys.parts(decisionIds).forEach(some -> cases.putAll(decisions.casesOf(some)));
        return cases;
    }
}
