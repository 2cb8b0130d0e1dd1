package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.applications.ApplicationLevelLowered;
import org.samstod.applications.ApplicationRevised;
import org.samstod.applications.ApplicationSigned;
import org.samstod.applications.ApplicationSubmitted;
import org.samstod.applications.ApplicationWithdrawn;
import org.samstod.associations.AssociationService;
import org.samstod.associations.PublicationCapChanged;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseRevision;
import org.samstod.cases.domain.CompletionRequest;
import org.samstod.cases.domain.Proposal;
import org.samstod.cases.domain.Reception;
import org.samstod.cases.domain.RevisionRef;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.register.RegisterService;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/**
 * What reaches the room from outside, inside the transaction that made it happen: a received application opens its case, a newer
 * revision reaches it, a withdrawal and a lower level follow it.
 */
@ApplicationScoped
class CaseIntake {

    @Inject
    CaseDesk desk;

    @Inject
    CaseLevels levels;

    @Inject
    RegisterService register;

    @Inject
    AssociationService associations;

    @Inject
    NotificationService notifications;

    @Inject
    CaseOpening opening;

    /**
     * Opens the case, and its matter where there is none: one for a round, one for each application of a continuous call. Two first
     * applications of a round never meet here, because both hold the lock of the board's reception counter since they got their numbers.
     */
    void received(@Observes ApplicationSubmitted event) {
        CallTerms terms = desk.calls.terms(event.callId(), event.track());
        PublicationLevel cap = associations.effectiveLevel(event.associationId(), PublicationLevel.OPEN);
        Case made = opening.open(terms, new Reception(event.applicationId(), new RevisionRef(event.revisionId(), event.revision()), event.callId(),
                event.boardId(), event.associationId(), event.receptionNumber(), event.receivedAt(), event.late(), event.level(), cap,
                event.amount().ore(), event.track(), event.title(), event.summary(), terms.perspective()), event.content(), event.byAccount(),
                event.registerEntryId(), Map.of());
        if (made.effectiveLevel() != event.level()) {
            levels.follow(made, event.level());
        }
    }

    /** A newer revision reaches the case: ends an open completion request, or is flagged when it came after its due date. */
    void revised(@Observes ApplicationRevised event) {
        Case about = desk.cases.findByApplicationForUpdate(event.applicationId())
                .orElseThrow(() -> new IllegalStateException("revision of an application without a case"));
        Instant now = event.receivedAt();
        RevisionRef revision = new RevisionRef(event.revisionId(), event.revision());
        List<CompletionRequest> requests = desk.file.requests(about.id());
        Optional<CompletionRequest> last = requests.isEmpty() ? Optional.empty() : Optional.of(requests.get(requests.size() - 1));
        last.filter(CompletionRequest::isOpen).ifPresent(open -> open.lapse(now));
        boolean waited = last.filter(one -> one.isOpen() || one.isLapsedUnanswered()).isPresent();
        last.ifPresent(one -> one.answered(revision, now));
        boolean late = last.filter(CompletionRequest::isAnsweredLate).filter(one -> one.answeredByRevision().orElse(0) == revision.ordinal())
                .isPresent();
        PublicationLevel before = about.effectiveLevel();
        // A board that the application was handed over to has tracks of its own.
        about.revise(revision, event.amount().ore(), desk.calls.track(about.callId(), event.amount()), event.title(), event.summary(), late, desk.hand(), now);
        about.lowerLevelTo(event.level());
        desk.file.add(new CaseRevision(about.id(), revision, now));
        desk.texts.keep(about, event.content(), event.byAccount());
        if (event.registerEntryId() != null) {
            register.assignMatter(event.registerEntryId(), about.matterId(), desk.matters.get(about.matterId()).registerNumber());
        }
        levels.follow(about, before);
        about.officer().ifPresent(officer -> tellOfficer(about, officer, late ? "completion-late" : waited ? "completion-answered"
                : "application-changed", revision.id()));
        desk.done(about, Integer.toString(revision.ordinal()), Map.of("revision", revision.ordinal(), "revisionId", revision.id(),
                "lateAnswer", late));
    }

    /** The applicant has withdrawn: what is open ends, and the case waits for a decision to discontinue. */
    void withdrawn(@Observes ApplicationWithdrawn event) {
        Case about = desk.cases.findByApplicationForUpdate(event.applicationId())
                .orElseThrow(() -> new IllegalStateException("withdrawal of an application without a case"));
        desk.file.requests(about.id()).stream().filter(CompletionRequest::isOpen).forEach(open -> open.withdraw(event.at()));
        String reasons = Texts.get(Texts.SWEDISH, "case.withdrawn.reasons");
        desk.file.currentProposal(about.id())
                .ifPresent(proposal -> proposal.takeBack(reasons, event.at()));
        register.assignMatter(event.registerEntryId(), about.matterId(), desk.matters.get(about.matterId()).registerNumber());
        about.withdraw(desk.hand(), event.at());
        Proposal proposal = Proposal.discontinue(about.id(), about.revision(), reasons, desk.hand(), event.at());
        desk.file.add(proposal);
        about.officer().ifPresent(officer -> tellOfficer(about, officer, "case-withdrawn", about.id()));
        desk.done(about, "", Map.of("proposal", proposal.id(), "outcome", proposal.outcome()));
    }

    /** The association has signed: its officer is told, who may have asked for it. Nothing of the case changes. */
    void signed(@Observes ApplicationSigned event) {
        if (event.complete()) {
            desk.cases.findByApplication(event.applicationId()).ifPresent(about -> about.officer()
                    .ifPresent(officer -> tellOfficer(about, officer, "application-signed", event.signatureId())));
        }
    }

    /** The applicant has lowered the level of the application: the case follows, at every board that has had it. */
    void levelLowered(@Observes ApplicationLevelLowered event) {
        for (String caseId : desk.cases.idsOfApplication(event.applicationId())) {
            Case about = desk.cases.findForUpdate(caseId).orElseThrow();
            PublicationLevel before = about.effectiveLevel();
            if (about.lowerLevel(event.level(), desk.hand(), desk.clock.now())) {
                levels.follow(about, before);
                desk.done(about, event.level().name(), Map.of("level", event.level(), "effective", about.effectiveLevel()));
            }
        }
    }

    /** The association's cap has changed: every case of it follows at once, in every district. */
    void capChanged(@Observes PublicationCapChanged event) {
        for (String caseId : desk.cases.idsOfAssociation(event.associationId())) {
            Case about = desk.cases.findForUpdate(caseId).orElseThrow();
            PublicationLevel before = about.effectiveLevel();
            if (about.cap() == event.cap()) {
                continue;
            }
            about.capChanged(event.cap(), desk.hand(), desk.clock.now());
            levels.follow(about, before);
            desk.done(about, event.cap().name(), Map.of("cap", event.cap(), "effective", about.effectiveLevel(), "threat", event.threat()));
        }
    }

    private void tellOfficer(Case about, Hand officer, String template, String once) {
        notifications.send(new Message(officer.accountId(), null, template, null,
                Map.of("number", about.receptionNumber(), "title", about.title(), "link", "/office/cases/" + about.id()),
                about.effectiveLevel(), about.id(), template + ":" + once));
    }
}
