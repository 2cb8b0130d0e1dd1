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

/** Tells the allocation sheet what decisions have given, some hundreds of keys a statement. */
@ApplicationScoped
class DecidedMoneyReader implements DecidedMoney {

    private static final int MOST_KEYS = 400;

    @Inject
    Decisions decisions;

    @Override
    public List<Grant> told(Collection<String> caseIds) {
        List<Grant> grants = new ArrayList<>();
        parts(caseIds).forEach(some -> decisions.toldAmounts(some)
                .forEach(one -> grants.add(new Grant(one.caseId(), one.year(), one.amount()))));
        return grants;
    }

    @Override
    public Map<String, String> casesOf(Collection<String> decisionIds) {
        Map<String, String> cases = new HashMap<>();
        parts(decisionIds).forEach(some -> cases.putAll(decisions.casesOf(some)));
        return cases;
    }

    private static List<List<String>> parts(Collection<String> keys) {
        List<String> all = keys.stream().distinct().toList();
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_KEYS) {
            parts.add(all.subList(from, Math.min(all.size(), from + MOST_KEYS)));
        }
        return parts;
    }
}
