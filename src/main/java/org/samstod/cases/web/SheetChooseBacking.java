package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samstod.cases.AllocationPlan;
import org.samstod.cases.AllocationProposalService;
import org.samstod.cases.AllocationRun;
import org.samstod.cases.AllocationStep;
import org.samstod.cases.AllocationStep.Kind;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** Choosing a variant: first what it would do with each case, then what it did. */
@Named("sheetChoose")
@RequestScoped
public class SheetChooseBacking {

    @Inject
    AllocationProposalService service;

    @Inject
    AllocationRun run;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    private AllocationPlan plan;
    private List<AllocationStep> steps = List.of();
    private List<SheetSums.Item> sums = List.of();
    private long version;
    private boolean ran;

    @PostConstruct
    void read() {
        String variant = Params.text("variant");
        plan = service.plan(variant == null ? "" : variant);
        if (!plan.matter().id().equals(Params.text("id"))) {
            throw new NotFound("variant");
        }
        steps = plan.steps();
        sums = SheetSums.of(plan.sums(), addresses.getLocale());
        version = plan.variant().version();
    }

    /** Chooses it. */
    public void choose() {
        Map<String, String> seen = new HashMap<>();
        for (AllocationStep step : plan.steps()) {
            String shown = request.getParameter("seen." + step.caseId());
            if (shown != null) {
                seen.put(step.caseId(), shown);
            }
        }
        steps = run.choose(plan.variant().id(), version, seen);
        ran = true;
    }

    /** What a row comes to, in words. */
    public String words(AllocationStep step) {
        return SheetWords.row(step.outcome(), step.money(), addresses.getLocale());
    }

    /** Why it cannot be done. */
    public String why(AllocationStep step) {
        return SheetWords.why(step.why(), addresses.getLocale());
    }

    /** The kind of badge of a step. */
    public String badge(Kind kind) {
        return switch (kind) {
            case PROPOSE, REPLACE -> "going";
            case DONE, SAME -> "good";
            case EMPTY -> "todo";
            case STOPPED -> "bad";
        };
    }

    /** How many of a kind there are now. */
    public long count(String kind) {
        return steps.stream().filter(step -> step.kind().name().equals(kind)).count();
    }

    public AllocationPlan getPlan() {
        return plan;
    }

    public List<AllocationStep> getSteps() {
        return steps;
    }

    public List<SheetSums.Item> getSums() {
        return sums;
    }

    /** Whether it was chosen in this request, so that the steps say what was done. */
    public boolean isRan() {
        return ran;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
