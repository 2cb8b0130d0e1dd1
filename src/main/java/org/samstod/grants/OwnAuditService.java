package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.grants.domain.AuditReview;
import org.samstod.grants.domain.Audits;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** What an association reads of the review of its grant: what it is asked for and by when, and what came of it. Never that it was only drawn. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class OwnAuditService {

    @Inject
    Audits audits;

    @Inject
    Grants grants;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /** The reviews of a grant in which the association has been asked for something, the newest first. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<OwnAudit> own(String grantId) {
        Grant grant = grants.find(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.APPLICATION_READ, GrantDesk.ofApplication(grant));
        return audits.ofGrants(List.of(grantId)).stream().filter(one -> one.askedAt() != null).map(one -> view(one, grant)).toList();
    }

    /** What an association has been asked for and is not done. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<OwnAudit> waiting(String associationId) {
        List<AuditReview> asked = audits.asked(associationId);
        Map<String, Grant> about = grants.findAll(asked.stream().map(AuditReview::grantId).distinct().toList()).stream()
                .collect(Collectors.toMap(Grant::id, Function.identity()));
        return asked.stream().filter(one -> gate.allows(Permission.APPLICATION_READ, GrantDesk.ofApplication(about.get(one.grantId()))))
                .map(one -> view(one, about.get(one.grantId()))).toList();
    }

    private OwnAudit view(AuditReview one, Grant grant) {
        return new OwnAudit(grant.id(), grant.applicationId(), grant.number(), grant.title(), one.asked().stream().map(Enum::name).toList(), one.askedText(),
                one.due(), one.askedAt(), one.overdue(clock.today()), one.finding() == null ? null : one.finding().name(), one.conclusion(), one.closedAt());
    }
}
