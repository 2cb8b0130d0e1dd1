package org.samstod.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.Denied;

/** The gate: role first, then board, then every relation. */
@ApplicationScoped
public class RoleGate implements Gate {

    @Inject
    CurrentUser user;

    @Inject
    @Any
    Instance<Relation> relations;

    @Override
    public String actorId() {
        return actor().map(Actor::accountId).orElse(ANONYMOUS);
    }

    @Override
    public void requirePermission(Permission permission) {
        if (permission == Permission.PUBLIC) {
            return;
        }
        if (!actor().map(who -> who.role().holds(permission)).orElse(false)) {
            throw new Denied(permission.name(), "role", null);
        }
    }

    @Override
    public void require(Permission permission, Subject subject) {
        Optional<String> no = refusal(permission, subject);
        if (no.isPresent()) {
            throw new Denied(permission.name(), no.get(), subject.id());
        }
    }

    @Override
    public boolean allows(Permission permission, Subject subject) {
        return refusal(permission, subject).isEmpty();
    }

    private Optional<String> refusal(Permission permission, Subject subject) {
        Optional<Actor> actor = actor();
        if (actor.isEmpty()) {
            return permission == Permission.PUBLIC ? Optional.empty() : Optional.of("anonymous");
        }
        Actor who = actor.get();
        if (!who.role().holds(permission)) {
            return Optional.of("role");
        }
        if (who.role() == Role.SYSTEM) {
            return Optional.empty();
        }
        if (who.role().ofBoard() && subject.boardId() != null && !subject.boardId().equals(who.boardId())
                && relations.stream().noneMatch(relation -> relation.reaches(who, permission, subject))) {
            return Optional.of("board");
        }
        for (Relation relation : relations) {
            Optional<String> no = relation.refuse(who, permission, subject);
            if (no.isPresent()) {
                return no;
            }
        }
        return Optional.empty();
    }

    private Optional<Actor> actor() {
        return ActAs.current() != null ? Optional.of(ActAs.current()) : user.actor();
    }
}
