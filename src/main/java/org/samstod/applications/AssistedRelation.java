package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationStatus;
import org.samstod.applications.domain.Applications;
import org.samstod.identity.Actor;
import org.samstod.identity.Relation;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;

/**
 * Whose a draft is. What an association writes itself is its own: registrars reach only what registrars have begun. And what they are
 * still entering is the registry's: members of the association, and other staff, meet it when it has been received.
 */
@ApplicationScoped
public class AssistedRelation implements Relation {

    private static final String REFUSED = "own-space";

    @Inject
    Applications applications;

    @Inject
    @Any
    Instance<Relation> relations;

    @Override
    public Optional<String> refuse(Actor actor, Permission permission, Subject subject) {
        if (!ApplicationDesk.KIND.equals(subject.kind())) {
            return Optional.empty();
        }
        Optional<Application> found = applications.find(subject.id());
        if (found.filter(application -> refuses(actor, permission, application)).isPresent()) {
            return Optional.of(REFUSED);
        }
        return found.map(Application::completes).flatMap(applications::find).flatMap(completed -> refusedThere(actor, permission, completed));
    }

    /** What completes an application is never easier to reach than the case of that application. */
    private Optional<String> refusedThere(Actor actor, Permission permission, Application completed) {
        return relations.stream().map(relation -> relation.refuse(actor, permission, ApplicationDesk.subject(completed))).flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean refuses(Actor actor, Permission permission, Application application) {
        boolean beingEntered = application.assisted() && application.status() == ApplicationStatus.DRAFT;
        if (actor.role() == Role.ASSOCIATION) {
            return beingEntered;
        }
        if (permission == Permission.FILE_WRITE) {
            // Also afterwards: what comes on paper then is put to it, by the services that know what may come.
            return !application.assisted() || !actor.role().holds(Permission.APPLICATION_ASSIST);
        }
        if (beingEntered) {
            return !actor.role().holds(Permission.APPLICATION_ASSIST);
        }
        return permission == Permission.APPLICATION_ASSIST && !application.assisted();
    }
}
