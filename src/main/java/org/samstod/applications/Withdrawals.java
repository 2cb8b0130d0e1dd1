package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Revision;
import org.samstod.associations.AssociationService;
import org.samstod.associations.MembershipService;
import org.samstod.journal.Gate;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.register.EntryKind;
import org.samstod.register.Receive;
import org.samstod.register.Reception;
import org.samstod.register.RegisterService;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** What follows when an application is taken back, by the association itself or on paper: the same in both cases. */
@ApplicationScoped
class Withdrawals {

    @Inject
    Applications applications;

    @Inject
    RegisterService register;

    @Inject
    AssociationService associations;

    @Inject
    MembershipService memberships;

    @Inject
    NotificationService notifications;

    @Inject
    Event<ApplicationWithdrawn> withdrawn;

    @Inject
    Gate gate;

    /**
     * Takes a locked application back. Part of the withdrawing act, which has asked who may.
     *
     * @param at when that was, or when the paper came
     * @param onPaper whether a registrar does it, who is nobody to tell
     * @param contact an address without an account to tell, or null
     */
    Reception withdraw(Application application, Instant at, boolean onPaper, String contact) {
        application.withdraw(gate.actorId(), at);
        applications.latestPermit(application.id()).ifPresent(permit -> permit.end(at));
        PublicationLevel effective = associations.effectiveLevel(application.associationId(), application.level());
        Reception reception = register.receive(new Receive(application.boardId(), EntryKind.WITHDRAWAL, application.id(),
                application.associationId(), effective, at, null));
        String title = applications.findRevision(application.revisionId()).map(Revision::title).orElseThrow();
        Set<String> people = new LinkedHashSet<>(onPaper ? List.of() : List.of(gate.actorId()));
        people.addAll(memberships.membersToTell(application.associationId()));
        String template = onPaper ? "application.withdrawn-on-paper" : "application.withdrawn";
        Map<String, Object> data = Map.of("title", title, "receivedAt", at, "link", "/association/applications/" + application.id() + "/receipt");
        for (String person : people) {
            notifications.send(new Message(person, null, template, null, data, effective, application.id(),
                    template + ":" + application.id() + ":" + person));
        }
        if (contact != null) {
            notifications.send(new Message(null, contact, "application.paper-withdrawn", Texts.SWEDISH, Map.of("title", title, "receivedAt", at,
                    "number", reception.number()), effective, application.id(), "application.paper-withdrawn:" + application.id()));
        }
        withdrawn.fire(new ApplicationWithdrawn(application.id(), at, gate.actorId(), reception.entryId()));
        return reception;
    }
}
