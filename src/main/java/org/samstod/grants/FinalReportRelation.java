package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.ReportRevision;
import org.samstod.grants.domain.Reports;
import org.samstod.identity.Actor;
import org.samstod.identity.Relation;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;

/** To staff, what was sent in with a report is its case: board, level, conflict of interest. What is still written is nobody's but the association's. */
@ApplicationScoped
class FinalReportRelation implements Relation {

    @Inject
    Reports reports;

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
        if (!FinalReportDesk.REVISION.equals(subject.kind())) {
            return Optional.empty();
        }
        Optional<Grant> grant = reports.revision(subject.id()).map(ReportRevision::reportId).flatMap(reports::find).map(FinalReport::grantId)
                .flatMap(grants::find);
        if (grant.isEmpty()) {
            return Optional.of("report");
        }
        Subject about = GrantDesk.ofCase(grant.get());
        return relations.stream().map(one -> one.refuse(actor, permission, about)).flatMap(Optional::stream).findFirst();
    }
}
