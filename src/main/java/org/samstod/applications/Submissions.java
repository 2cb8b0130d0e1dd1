package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Assisted;
import org.samstod.applications.domain.AttachedFile;
import org.samstod.applications.domain.Revision;
import org.samstod.applications.domain.RevisionFile;
import org.samstod.applications.domain.RevisionKind;
import org.samstod.associations.AssociationService;
import org.samstod.associations.MembershipService;
import org.samstod.attachments.AttachmentService;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.register.EntryKind;
import org.samstod.register.Receive;
import org.samstod.register.Reception;
import org.samstod.register.RegisterService;
import org.samstod.shared.Localised;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** What follows from a new revision: it is kept with its files, received by the board's register, told on and answered for. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class Submissions {

    @Inject
    Applications applications;

    @Inject
    AttachmentService attachments;

    @Inject
    RegisterService register;

    @Inject
    AssociationService associations;

    @Inject
    MembershipService memberships;

    @Inject
    NotificationService notifications;

    @Inject
    SigningDesk signing;

    @Inject
    CallDesk calls;

    @Inject
    Event<ApplicationSubmitted> submitted;

    @Inject
    Event<ApplicationRevised> revised;

    @Inject
    Journal journal;

    /** Receives a frozen revision of a locked application. Part of the submitting act, which has asked who may. */
    @UseCase(permission = Permission.SIGNED_IN, action = "application.submit")
    public void receive(Application application, Revision revision, List<AttachedFile> files) {
        keep(application, revision, files, null);
    }

    /**
     * The same for what a registrar has entered.
     *
     * @param paper how and when it came
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "application.submit")
    public Reception receivePaper(Application application, Revision revision, List<AttachedFile> files, Assisted paper) {
        return keep(application, revision, files, paper);
    }

    private Reception keep(Application application, Revision revision, List<AttachedFile> files, Assisted paper) {
        applications.add(revision);
        applications.flush();
        for (AttachedFile file : files) {
            String copy = attachments.copy(file.fileId(), ApplicationDesk.REVISION, revision.id(), application.boardId()).id();
            applications.add(new RevisionFile(revision.id(), file, copy));
        }
        PublicationLevel effective = associations.effectiveLevel(application.associationId(), application.level());
        Reception reception = register.receive(new Receive(application.boardId(), kind(revision), application.id(),
                application.associationId(), effective, revision.submittedAt(), null));
        boolean first = revision.kind() == RevisionKind.FIRST;
        if (first) {
            application.received(reception.number());
        }
        if (paper != null) {
            tellOfPaper(application, revision, reception, effective, paper);
        } else {
            tell(application, revision, reception, effective);
        }
        signing.askAgain(application, revision, effective);
        Money amount = Money.ofOre(revision.amountOre());
        SubmittedContent content = new SubmittedContent(revision.formId(), revision.answers(), paper != null);
        if (first) {
            submitted.fire(new ApplicationSubmitted(application.id(), revision.id(), revision.ordinal(), application.callId(),
                    application.boardId(), application.associationId(), application.level(), amount, revision.track(), revision.title(),
                    revision.summary(), reception.entryId(), reception.number(), revision.submittedAt(), revision.late(),
                    revision.submittedBy(), content));
        } else {
            revised.fire(new ApplicationRevised(application.id(), revision.id(), revision.ordinal(), application.level(), amount,
                    revision.track(), revision.title(), revision.summary(), reception.entryId(), revision.submittedAt(),
                    revision.submittedBy(), content));
        }
        journal.act(application, payload(application, revision, reception));
        return reception;
    }

    private static EntryKind kind(Revision revision) {
        return switch (revision.kind()) {
            case FIRST -> EntryKind.APPLICATION;
            case CHANGE -> EntryKind.CHANGED_APPLICATION;
            case COMPLETION -> EntryKind.COMPLETION;
        };
    }

    private void tell(Application application, Revision revision, Reception reception, PublicationLevel effective) {
        boolean first = revision.kind() == RevisionKind.FIRST;
        String template = !first ? "application.revised" : revision.late() ? "application.late" : "application.received";
        // A call's own words may tell what it is about: below level 3 the receipt is the standard one.
        Localised words = first && effective == PublicationLevel.OPEN ? calls.texts(application.callId()).receipt() : null;
        Map<String, Object> data = new LinkedHashMap<>(Map.of("title", revision.title(), "number", reception.number(),
                "receivedAt", revision.submittedAt(), "link", "/association/applications/" + application.id() + "/receipt"));
        data.put("addition", words);
        Set<String> people = new LinkedHashSet<>(List.of(revision.submittedBy()));
        people.addAll(memberships.membersToTell(application.associationId()));
        for (String person : people) {
            notifications.send(new Message(person, null, words == null ? template : template + ".more", null, data, effective, application.id(),
                    template + ":" + revision.id() + ":" + person));
        }
    }

    /** Its members learn that somebody has applied for them on paper, or completed what was applied for; the contact gets the receipt, at an address without an account. */
    private void tellOfPaper(Application application, Revision revision, Reception reception, PublicationLevel effective, Assisted paper) {
        boolean first = revision.kind() == RevisionKind.FIRST;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", revision.title());
        data.put("number", reception.number());
        data.put("receivedAt", revision.submittedAt());
        if (paper.contactEmail() != null) {
            String template = !first ? "application.paper-completed" : revision.late() ? "application.paper-late" : "application.paper-received";
            notifications.send(new Message(null, paper.contactEmail(), template, Texts.SWEDISH, data, effective, application.id(),
                    template + ":" + revision.id()));
        }
        data.put("link", "/association/applications/" + application.id() + "/receipt");
        for (String person : memberships.membersToTell(application.associationId())) {
            String template = first ? "application.entered" : "application.completion-entered";
            notifications.send(new Message(person, null, template, null, data, effective, application.id(),
                    template + ":" + revision.id() + ":" + person));
        }
    }

    private static Map<String, Object> payload(Application application, Revision revision, Reception reception) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("association", application.associationId());
        made.put("call", application.callId());
        made.put("revision", revision.id());
        made.put("ordinal", revision.ordinal());
        made.put("kind", revision.kind());
        made.put("sha256", revision.sha256());
        made.put("level", revision.level().number());
        made.put("late", revision.late());
        made.put("number", reception.number());
        made.put("receivedAt", revision.submittedAt());
        made.put("form", revision.formId());
        made.put("track", revision.track());
        made.put("answers", revision.answers());
        return made;
    }
}
