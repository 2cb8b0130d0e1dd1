package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.samstod.grants.domain.Conditions;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantCondition;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.ReportRevision;
import org.samstod.grants.domain.Reports;
import org.samstod.identity.Actor;
import org.samstod.identity.Relation;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;

/**
 * To staff, what was sent in with a report and what shows whether a condition is kept are the case of their grant: board, level, conflict of interest. A report
 * that is still written is nobody's but the association's.
 */
@ApplicationScoped
class GrantFileRelation implements Relation {

    private static final Set<String> FILES = Set.of(FinalReportDesk.REVISION, ConditionEvidenceService.KIND);

    @Inject
    Reports reports;

    @Inject
    Conditions conditions;

    @Inject
    Grants grants;

    @Inject
    @Any
    Instance<Relation> relations;

    @Override
    public Optional<String> refuse(Actor actor, Permission permission, Subject subject) {
        if (actor.role() == Role.ASSOCIATION || actor.role() == Role.SYSTEM) {
            return Optional.empty();
        }
        if (FinalReportDesk.KIND.equals(subject.kind())) {
            return Optional.of("own-space");
        }
        if (!FILES.contains(subject.kind())) {
            return Optional.empty();
        }
        Optional<Grant> grant = about(subject);
        if (grant.isEmpty()) {
            return Optional.of(ConditionEvidenceService.KIND.equals(subject.kind()) ? "condition" : "report");
        }
        Subject about = GrantDesk.ofCase(grant.get());
        return relations.stream().map(one -> one.refuse(actor, permission, about)).flatMap(Optional::stream).findFirst();
    }

    private Optional<Grant> about(Subject subject) {
        Optional<String> grant = ConditionEvidenceService.KIND.equals(subject.kind()) ? conditions.find(subject.id()).map(GrantCondition::grantId)
                : reports.revision(subject.id()).map(ReportRevision::reportId).flatMap(reports::find).map(FinalReport::grantId);
        return grant.flatMap(grants::find);
    }
}
