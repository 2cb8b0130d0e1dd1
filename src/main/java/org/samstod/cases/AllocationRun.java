package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.samstod.cases.AllocationFile.Change;
import org.samstod.cases.AllocationStep.Why;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Denied;
import org.samstod.shared.NotFound;
import org.samstod.shared.SecondLook;

/**
 * Acts on many rows of a sheet, each in a transaction of its own: what succeeded stays done when something else does not, and the same
 * run can be repeated. It has no transaction itself, and must not be called in one.
 */
@ApplicationScoped
public class AllocationRun {

    @Inject
    AllocationProposalService proposals;

    @Inject
    AllocationService sheets;

    /**
     * Chooses a variant and proposes its rows.
     *
     * @param seen what the plan showed of each row, by case; rows it did not show are left alone
     * @return what came of each case of the sheet
     */
    public List<AllocationStep> choose(String variantId, long seenVersion, Map<String, String> seen) {
        AllocationPlan plan = proposals.plan(variantId);
        if (!plan.variant().chosen()) {
            proposals.choose(variantId, seenVersion);
        }
        List<AllocationStep> results = new ArrayList<>();
        for (AllocationStep step : plan.steps()) {
            String shown = seen.get(step.caseId());
            results.add(step.kind().acts() && shown != null ? proposed(variantId, step, shown) : step);
        }
        return List.copyOf(results);
    }

    private AllocationStep proposed(String variantId, AllocationStep step, String shown) {
        try {
            proposals.propose(variantId, step.caseId(), shown);
            return step.done();
        } catch (BusinessException rule) {
            return step.stopped(rule.violations().stream().map(Why::of).toList());
        } catch (Denied | NotFound gone) {
            return step.stopped(List.of(new Why("case.allocation.gone", List.of())));
        }
    }

    /**
     * Writes what a spreadsheet changes, cell by cell, each against the version the file carried.
     *
     * @return the changes that were not made, with why
     */
    public List<Change> apply(String variantId, List<Change> changes) {
        List<Change> left = new ArrayList<>();
        for (Change change : changes) {
            try {
                savedAtLast(new AllocationService.SaveCell(variantId, change.caseId(), change.field(), change.typed(), change.version()));
            } catch (BusinessException rule) {
                left.add(change.refused(rule.violations().stream().map(Why::of).toList()));
            } catch (Denied | NotFound gone) {
                left.add(change.refused(List.of(new Why("case.allocation.gone", List.of()))));
            }
        }
        return List.copyOf(left);
    }

    /**
     * Saves one cell. Two that write in it at the same instant: the second looks again and sees what the first wrote.
     *
     * @throws AllocationConflict when somebody else wrote in it after the version the writer saw
     */
    public AllocationService.SavedCell savedAtLast(AllocationService.SaveCell cell) {
        return SecondLook.writes(() -> sheets.save(cell));
    }
}
