package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samstod.grants.domain.Conditions;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantCondition;
import org.samstod.grants.domain.Grants;
import org.samstod.identity.Actor;
import org.samstod.identity.Relation;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;

/** To staff, a file that shows whether a condition is kept is the case of its grant: board, level, conflict of interest. */
@ApplicationScoped
class ConditionRelation implements Relation {

    @Inject
    Conditions conditions;

    @Inject
    Grants grants;

    @Inject
    @Any
    Instance<Relation> relations;

    @Override
    public Optional<String> refuse(Actor actor, Permission permission, Subject subject) {
        if (!ConditionEvidenceService.KIND.equals(subject.kind()) || actor.role() == Role.ASSOCIATION || actor.role() == Role.SYSTEM) {
            return Optional.empty();
        }
        Optional<Grant> grant = conditions.find(subject.id()).map(GrantCondition::grantId).flatMap(grants::find);
        if (grant.isEmpty()) {
            return Optional.of("condition");
        }
        Subject about = GrantDesk.ofCase(grant.get());
        return relations.stream().map(one -> one.refuse(actor, permission, about)).flatMap(Optional::stream).findFirst();
    }
}
