package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.cases.CaseReviewerService;
import org.samstod.cases.CaseService;
import org.samstod.cases.Hand;
import org.samstod.grants.domain.AuditReview;
import org.samstod.grants.domain.AuditState;
import org.samstod.grants.domain.Audits;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Keys;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/**
 * Reviews of levels 1 and 0 that would stand still, because none of those who may read the case can look into it: the system names a colleague
 * on the case, who is told (docs/decisions/0020).
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AuditSubstituteService {

    @Inject
    Audits audits;

    @Inject
    Grants grants;

    @Inject
    CaseReviewerService reviewers;

    @Inject
    CaseService cases;

    @Inject
    AuditHands hands;

    @Inject
    GrantMail mail;

    @Inject
    Journal journal;

    /** Keys of open reviews that nobody can take or go on with until somebody is named. Called by {@link AuditSubstituteJob}. */
    @UseCase(permission = Permission.SYSTEM)
    public List<String> standingStill() {
        List<String> still = new ArrayList<>();
        for (List<String> some : Keys.parts(audits.openKeys())) {
            List<AuditReview> reviews = audits.reviews(some);
            Map<String, Grant> about = grants.byId(reviews.stream().map(AuditReview::grantId).toList());
            for (AuditReview review : reviews) {
                Grant grant = about.get(review.grantId());
                if (grant.level().isLowerThan(PublicationLevel.LIMITED)
                        && reviewers.pick(grant.caseId(), handled(grant), review.officer()).isPresent()) {
                    still.add(review.id());
                }
            }
        }
        return still;
    }

    /** Names somebody for one of them, and tells that person. */
    @UseCase(permission = Permission.SYSTEM, action = "audit.substitute")
    public void name(String reviewId) {
        AuditReview review = audits.reviewLocked(reviewId).filter(one -> one.state() != AuditState.CLOSED).orElseThrow(() -> new NotFound("audit-review"));
        Grant grant = grants.find(review.grantId()).orElseThrow(() -> new NotFound("grant"));
        Hand person = reviewers.name(grant.caseId(), handled(grant), review.officer());
        mail.officer(grant, person.accountId(), "audit.named", "/office/audits/" + review.id(), review.id() + ":" + person.accountId());
        journal.act(review, Map.of("grant", grant.id(), "named", person.accountId()));
    }

    private Set<String> handled(Grant grant) {
        return hands.of(grant, cases.caseForDecision(grant.caseId()));
    }
}
