package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.samstod.cases.CaseForDecision;
import org.samstod.decisions.DecisionStandingService;
import org.samstod.grants.domain.Grant;

/** Who had a hand in a grant, and so does not look into it afterwards. */
@ApplicationScoped
class AuditHands {

    @Inject
    DecisionStandingService decisions;

    /** Accounts of whoever handles its case and whoever decided it. */
    Set<String> of(Grant grant, CaseForDecision about) {
        Set<String> handled = new HashSet<>();
        if (about.officer() != null) {
            handled.add(about.officer().accountId());
        }
        decisions.decidedBy(grant.decisionId()).ifPresent(handled::add);
        return handled;
    }
}
