package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.samstod.cases.AllocationStep.Why;
import org.samstod.cases.CompletionService.RequestCompletion;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Denied;
import org.samstod.shared.NotFound;

/**
 * Does an order, each case in a transaction of its own: what succeeded stays done when something else does not, and the same order can be
 * given again for what is left. It has no transaction itself, and must not be called in one.
 */
@ApplicationScoped
public class BulkRun {

    @Inject
    BulkService bulk;

    @Inject
    CaseService cases;

    @Inject
    CompletionService completions;

    @Inject
    WorkMarkService marks;

    /**
     * What the plan showed of a case.
     *
     * @param version  the version of the case
     * @param officer  the officer who was to get it, perhaps chosen by hand; null for acts that give nothing
     */
    public record Seen(long version, String officer) {
    }

    /**
     * Does what the plan showed.
     *
     * @param seen by case; what it did not show is left alone
     * @return what came of each case
     */
    public List<BulkStep> run(BulkOrder order, Map<String, Seen> seen) {
        List<BulkStep> results = new ArrayList<>();
        for (BulkStep step : bulk.plan(order).steps()) {
            Seen shown = seen.get(step.caseId());
            results.add(step.acts() && shown != null ? tried(order, step, shown) : step);
        }
        return List.copyOf(results);
    }

    private BulkStep tried(BulkOrder order, BulkStep step, Seen shown) {
        BulkStep chosen = shown.officer() == null ? step
                : step.to(step.may().stream().filter(one -> one.accountId().equals(shown.officer())).findFirst().orElse(step.to()));
        try {
            act(order, chosen, shown);
            return chosen.done();
        } catch (BusinessException rule) {
            return step.stopped(rule.violations().stream().map(Why::of).toList());
        } catch (Denied | NotFound gone) {
            return step.stopped(List.of(new Why("case.allocation.gone", List.of())));
        }
    }

    private void act(BulkOrder order, BulkStep step, Seen shown) {
        switch (order.act()) {
            case ASSIGN, SPREAD -> cases.assign(step.caseId(), shown.version(), shown.officer() == null ? step.to().accountId() : shown.officer());
            case COMPLETION -> completions.request(new RequestCompletion(step.caseId(), shown.version(), step.missing(), order.others(), order.dueOn(),
                    order.text()));
            case DUE -> marks.due(step.caseId(), shown.version(), order.dueOn(), order.text());
            case MARK -> marks.mark(step.caseId(), shown.version(), order.mark());
        }
    }
}
