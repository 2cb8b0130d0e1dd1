package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Presence;
import org.samstod.associations.MembershipService;
import org.samstod.forms.FormService;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.NotFound;

/** Tells people who write in the same application of each other. Nothing of it enters the journal, and it is forgotten within two hours. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PresenceService {

    private static final Duration KEPT = Duration.ofHours(1);

    @Inject
    Applications applications;

    @Inject
    ApplicationDesk desk;

    @Inject
    FormService forms;

    @Inject
    MembershipService memberships;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * A device says that its person has the application open.
     *
     * @param question the question the person writes in, or null
     * @param take whether to write in it although somebody else does
     * @throws BusinessException {@code application.question.unknown}
     * @throws Conflict when another device of the same person said so for the first time at the same instant; asking again helps
     * @throws NotFound when there is no such application
     */
    @UseCase(permission = Permission.APPLICATION_WRITE)
    public PresenceView here(String applicationId, String question, boolean take) {
        Application application = desk.get(applicationId, Permission.APPLICATION_WRITE);
        if (question != null && forms.definition(application.formId()).question(question).isEmpty()) {
            throw new BusinessException("application.question.unknown");
        }
        Instant now = clock.now();
        List<Presence> people = applications.presences(applicationId);
        List<Presence> others = people.stream().filter(one -> !one.accountId().equals(gate.actorId()) && one.isHere(now)).toList();
        if (take && question != null) {
            others.stream().filter(one -> question.equals(one.question())).forEach(Presence::release);
        }
        Presence own = own(people).orElseGet(() -> begun(applicationId, now));
        own.seen(question, now);
        applications.flush();
        boolean mayKnow = memberships.standing(application.associationId()).member();
        Map<String, String> names = mayKnow ? desk.names(others.stream().map(Presence::accountId).toList()) : Map.of();
        return new PresenceView(others.stream().map(one -> new PresenceView.Person(names.getOrDefault(one.accountId(), ""),
                one.question() == null || one.question().equals(question) && own.isBefore(one) ? null : one.question()))
                .sorted(Comparator.comparing(PresenceView.Person::name)).toList(), applications.versions(applicationId));
    }

    /** The person has closed the application. */
    @UseCase(permission = Permission.APPLICATION_WRITE)
    public void leave(String applicationId) {
        desk.get(applicationId, Permission.APPLICATION_WRITE);
        own(applications.presences(applicationId)).ifPresent(own -> own.leave(clock.now()));
        applications.flush();
    }

    /**
     * Forgets everybody who is not present any more.
     *
     * @return how many
     */
    @UseCase(permission = Permission.SYSTEM)
    public int forget() {
        return applications.forgetPresences(clock.now().minus(KEPT));
    }

    private Presence begun(String applicationId, Instant now) {
        Presence own = new Presence(applicationId, gate.actorId(), now);
        applications.add(own);
        return own;
    }

    private Optional<Presence> own(List<Presence> people) {
        return people.stream().filter(one -> one.accountId().equals(gate.actorId())).findFirst();
    }
}
