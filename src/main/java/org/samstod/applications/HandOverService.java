package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.Applications;
import org.samstod.associations.AssociationService;
import org.samstod.associations.MemberView;
import org.samstod.associations.MembershipService;
import org.samstod.forms.Reserved;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.PublicationLevel;

/** Who in the association answers for an application, and handing it over to somebody else. Everybody who may write still may. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class HandOverService {

    /** Longest greeting that goes along, characters. */
    public static final int NOTE_LENGTH = 500;
    private static final Set<String> WRITERS = Set.of("administrator", "editor");

    @Inject
    Applications applications;

    @Inject
    ApplicationDesk desk;

    @Inject
    CallDesk calls;

    @Inject
    MembershipService memberships;

    @Inject
    AssociationService associations;

    @Inject
    NotificationService notifications;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Who answers for it now, and who could; somebody not verified yet sees nobody else. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public HandOverView view(String applicationId) {
        Application application = desk.get(applicationId, Permission.APPLICATION_READ);
        String responsible = application.responsible();
        List<HandOverView.Person> candidates = gate.allows(Permission.APPLICATION_WRITE, ApplicationDesk.subject(application))
                ? writers(application).stream().filter(member -> !member.accountId().equals(responsible))
                        .map(member -> new HandOverView.Person(member.accountId(), member.name())).toList() : List.of();
        return new HandOverView(desk.names(List.of(responsible)).getOrDefault(responsible, ""), responsible.equals(gate.actorId()), candidates);
    }

    /**
     * Hands it over. The one who takes over is told, with a link.
     *
     * @param toAccountId a member who may write
     * @param note a greeting, possibly empty
     * @throws BusinessException {@code application.hand-over.who} at {@code to}, {@code application.hand-over.note} at {@code note},
     *     {@code application.hand-over.closed} when it has been withdrawn or decided
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "application.hand-over")
    public void handOver(String applicationId, String toAccountId, String note) {
        Application application = desk.lock(applicationId, Permission.APPLICATION_WRITE);
        String words = note == null ? "" : note.strip();
        if (words.length() > NOTE_LENGTH) {
            throw new BusinessException("application.hand-over.note", NOTE_LENGTH).at("note");
        }
        if (writers(application).stream().noneMatch(member -> member.accountId().equals(toAccountId))) {
            throw new BusinessException("application.hand-over.who").at("to");
        }
        application.handOver(toAccountId);
        Map<String, Object> data = new LinkedHashMap<>();
        CallFacts call = calls.facts(application.callId());
        String title = applications.answers(List.of(applicationId), Reserved.PUBLIC_TITLE).getOrDefault(applicationId, "");
        data.put("title", title.isBlank() ? call.name().sv() : title);
        data.put("from", desk.names(List.of(gate.actorId())).getOrDefault(gate.actorId(), ""));
        data.put("note", words);
        data.put("link", "/association/applications/" + applicationId);
        PublicationLevel level = application.level() == null ? call.defaultLevel() : application.level();
        notifications.send(new Message(toAccountId, null, words.isEmpty() ? "application.handed-over" : "application.handed-over-with", null, data,
                associations.effectiveLevel(application.associationId(), level), applicationId,
                "application.handed-over:" + applicationId + ":" + clock.now() + ":" + toAccountId));
        journal.act(application, Map.of("to", toAccountId));
    }

    private List<MemberView> writers(Application application) {
        return memberships.standing(application.associationId()).member() ? memberships.members(application.associationId()).stream()
                .filter(member -> "verified".equals(member.status()) && member.roles().stream().anyMatch(WRITERS::contains)).toList() : List.of();
    }
}
