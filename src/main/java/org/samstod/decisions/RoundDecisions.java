package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.samstod.cases.MatterDecisionService;
import org.samstod.decisions.RoundStep.Result;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.NotFound;
import org.samstod.shared.Violation;

/**
 * Decides and tells many cases of a round, each in a transaction of its own: what succeeded stays done when another does not, and nobody's
 * letter waits for somebody else's. It has no transaction itself, and must not be called in one.
 */
@ApplicationScoped
public class RoundDecisions {

    @Inject
    RoundLetterService letters;

    @Inject
    DecisionService decisions;

    @Inject
    MatterDecisionService matters;

    /**
     * Decides the cases whose letters were looked at.
     *
     * @param seen version and hash of each letter that was looked at, by case, in the order they are decided
     * @param tell whether each applicant is told at once
     */
    public List<RoundStep> decide(String matterId, Map<String, String> seen, boolean tell) {
        List<RoundStep> steps = new ArrayList<>();
        seen.forEach((caseId, shown) -> steps.add(decide(matterId, caseId, shown, tell)));
        return List.copyOf(steps);
    }

    private RoundStep decide(String matterId, String caseId, String shown, boolean tell) {
        String decision;
        try {
            decision = decisions.decide(letters.lookedAt(matterId, caseId, shown));
        } catch (BusinessException rule) {
            return new RoundStep(caseId, Result.STOPPED, why(caseId, shown, rule));
        } catch (Denied | NotFound gone) {
            return new RoundStep(caseId, Result.STOPPED, List.of(new Violation(null, "letters.gone")));
        }
        if (!tell) {
            return new RoundStep(caseId, Result.DECIDED, List.of());
        }
        RoundStep told = tell(caseId, decision);
        return told.result() == Result.TOLD ? told : new RoundStep(caseId, Result.DECIDED_NOT_TOLD, told.why());
    }

    /** Tells the applicants of these decisions. */
    public List<RoundStep> tell(String matterId, Collection<String> decisionIds) {
        List<RoundStep> steps = new ArrayList<>();
        for (String decisionId : decisionIds) {
            try {
                steps.add(tell(letters.caseOf(matterId, decisionId), decisionId));
            } catch (Denied | NotFound gone) {
                steps.add(new RoundStep(null, Result.STOPPED, List.of(new Violation(null, "letters.gone"))));
            }
        }
        return List.copyOf(steps);
    }

    private RoundStep tell(String caseId, String decisionId) {
        try {
            decisions.tell(decisionId);
            return new RoundStep(caseId, Result.TOLD, List.of());
        } catch (BusinessException rule) {
            return new RoundStep(caseId, Result.STOPPED, rule.violations());
        } catch (Denied | NotFound gone) {
            return new RoundStep(caseId, Result.STOPPED, List.of(new Violation(null, "letters.gone")));
        }
    }

    /** What stopped it, and first who changed what since the letter was looked at, where somebody did. */
    private List<Violation> why(String caseId, String shown, BusinessException rule) {
        if (rule instanceof Conflict || shown == null || !shown.matches("\\d{1,18}:.*")) {
            return rule.violations();
        }
        List<Violation> why = new ArrayList<>();
        try {
            matters.requireSeen(caseId, Long.parseLong(shown.substring(0, shown.indexOf(':'))));
        } catch (Conflict changed) {
            why.addAll(changed.violations());
        } catch (Denied | NotFound hidden) {
            return rule.violations();
        }
        why.addAll(rule.violations());
        return List.copyOf(why);
    }
}
