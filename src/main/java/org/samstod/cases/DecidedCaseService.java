package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.samstod.cases.domain.Case;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;

/** What happens to a case after it was decided: its decision is changed, or a slip in it is put right. Called inside those acts. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DecidedCaseService {

    @Inject
    CaseDesk desk;

    /**
     * Another decision takes the place of the one the applicant knows of, and the applicant is told of it in the same act.
     *
     * @throws org.samstod.shared.Conflict when something was done on the case since it was read, with who and when
     * @throws BusinessException {@code case.not-allowed.jav} under a conflict of interest, {@code case.not-allowed.undecided} before a decision
     */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "case.decision-changed")
    public void changed(String caseId, long expectedVersion, Outcome outcome) {
        Case about = taken(caseId, expectedVersion);
        about.changeDecision(outcome, desk.hand(), desk.clock.now());
        desk.done(about, outcome.name(), Map.of("outcome", outcome));
    }

    /** A slip in the decision is put right; what was decided stays. */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "case.decision-corrected")
    public void corrected(String caseId, long expectedVersion) {
        Case about = taken(caseId, expectedVersion);
        Instant now = desk.clock.now();
        about.touch("decision-corrected", desk.hand(), now);
        desk.done(about, "", Map.of("corrected", now));
    }

    private Case taken(String caseId, long expectedVersion) {
        Case about = desk.take(caseId, expectedVersion, Permission.DECISION_DECIDE);
        if (desk.jav(about).isPresent()) {
            throw new BusinessException("case.not-allowed.jav");
        }
        if (about.state().isOpen() || about.toldAt().isEmpty()) {
            throw new BusinessException("case.not-allowed.undecided");
        }
        return about;
    }
}
