package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationStatus;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.FollowUp;
import org.samstod.applications.domain.Handling;
import org.samstod.applications.domain.Revision;
import org.samstod.applications.domain.RevisionFile;
import org.samstod.applications.domain.RevisionKind;
import org.samstod.applications.domain.RevisionPermit;
import org.samstod.associations.MandateService;
import org.samstod.associations.MembershipService;
import org.samstod.associations.Signatory;
import org.samstod.associations.VaultItemView;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.forms.Answers;
import org.samstod.forms.FormService;
import org.samstod.forms.Reserved;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

/** Applications from the first word to submission, completion and withdrawal, and what the board's side may read of them. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ApplicationService {

    @Inject
    Applications applications;

    @Inject
    ApplicationDesk desk;

    @Inject
    CallDesk calls;

    @Inject
    VaultPapers papers;

    @Inject
    FormService forms;

    @Inject
    Submissions submissions;

    @Inject
    AttachmentService attachments;

    @Inject
    Withdrawals withdrawals;

    @Inject
    RegisterService register;

    @Inject
    MembershipService memberships;

    @Inject
    MandateService mandates;

    @Inject
    Event<ApplicationLevelLowered> lowered;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    // ---- the association's side

    /** The calls that can be applied for now, those that close first at the top. */
    @UseCase(permission = Permission.CALL_READ)
    public List<CallFacts> openCalls() {
        return calls.open(clock.now());
    }

    /**
     * One call, as an applicant reads it before starting.
     *
     * @throws NotFound when there is none, or it is not published
     */
    @UseCase(permission = Permission.CALL_READ)
    public CallFacts call(String callId) {
        return calls.facts(callId);
    }

    /** What the association in use has in its vault, to be told before it starts; nothing for somebody who is not verified. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<VaultItemView> papers() {
        return papers.items(user.getAssociationId());
    }

    /** Who may sign for the association in use, to be told before it starts; nobody for somebody who is not verified. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<Signatory> signatories() {
        String association = user.getAssociationId();
        return association != null && memberships.standing(association).member() ? mandates.signatories(association) : List.of();
    }

    /** The neighbourhoods an applicant in a call may choose between: name by slug. */
    @UseCase(permission = Permission.CALL_READ)
    public Map<String, String> neighbourhoods(String callId) {
        return calls.neighbourhoods(calls.facts(callId));
    }

    /** The applications of the association in use, newest first; somebody not verified yet sees the own ones only. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<ApplicationSummary> mine() {
        return summaries(desk.own());
    }

    /** Those in one call. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<ApplicationSummary> mine(String callId) {
        return summaries(desk.own().stream().filter(application -> application.callId().equals(callId)).toList());
    }

    private List<ApplicationSummary> summaries(List<Application> own) {
        List<String> ids = own.stream().map(Application::id).toList();
        Map<String, String> titles = applications.answers(ids, Reserved.PUBLIC_TITLE);
        Map<String, Instant> saved = applications.lastSaved(ids);
        Map<String, CallFacts> facts = calls.facts(own.stream().map(Application::callId).collect(Collectors.toSet()));
        Set<String> asked = applications.withOpenPermit(ids);
        return own.stream().map(application -> {
            CallFacts call = facts.get(application.callId());
            boolean waits = application.status() == ApplicationStatus.SUBMITTED && asked.contains(application.id());
            return new ApplicationSummary(application.id(), application.callId(), call.name(), titles.getOrDefault(application.id(), ""),
                    ApplicationDesk.word(application.status()), call.closesAt(), application.createdAt(), saved.get(application.id()),
                    application.receptionNumber(), application.receivedAt(), application.late(), waits);
        }).toList();
    }

    /**
     * One application, as its association works with it.
     *
     * @throws NotFound when there is none
     * @throws Denied when it is somebody else's
     */
    @UseCase(permission = Permission.APPLICATION_READ)
    public ApplicationView application(String applicationId) {
        Application application = desk.get(applicationId, Permission.APPLICATION_READ);
        ApplicationDesk.Around around = desk.around(application);
        Instant now = clock.now();
        boolean mayChange = application.mayChange(now, around.call().closesAt(), around.permit())
                && gate.allows(Permission.APPLICATION_WRITE, ApplicationDesk.subject(application));
        List<Violation> problems = mayChange ? Application.problems(around.rules(), around.values(), around.attached()) : List.of();
        return new ApplicationView(application.id(), around.call(), application.associationId(), ApplicationDesk.word(application.status()),
                mayChange, application.hasUnsentChanges(around.form(), around.track(), around.values(), around.attached()), around.track(),
                around.form(), around.form().shown(around.values(), around.track()), desk.answers(around.answers()), around.files(), problems,
                application.createdAt(), ApplicationDesk.lastSaved(around.answers()), application.receptionNumber(), application.receivedAt(),
                application.late(), application.revisionCount(), application.level(),
                around.permit().filter(RevisionPermit::accepts)
                        .map(permit -> new ApplicationView.PermitView(permit.text(), permit.dueAt(), permit.isOverdue(now))),
                mayChange ? desk.offer(application, around) : Optional.empty(), desk.earlier(around.answers()));
    }

    /**
     * Takes a draft over to the version of the form that the call asks by now. Answers that are asked for there, and can be read, are
     * kept; the others stay stored and are not sent.
     *
     * @param formId the version that was offered
     * @throws BusinessException {@code application.form.not-newer} when it is not what the call asks, {@code application.form.submitted}
     */
    @UseCase(permission = Permission.APPLICATION_WRITE)
    public void takeForm(String applicationId, String formId) {
        Application application = desk.lock(applicationId, Permission.APPLICATION_WRITE);
        if (!calls.facts(application.callId()).formId().equals(formId)) {
            throw new BusinessException("application.form.not-newer");
        }
        application.moveTo(forms.definition(application.formId()), formId, forms.definition(formId), applications.answers(applicationId),
                gate.actorId(), clock.now());
    }

    /**
     * Submits the application as it stands, for the first time or as a new revision. Submitting what has been submitted already
     * changes nothing and gives the same receipt.
     *
     * @param seen the version of each answer on the page it is submitted from, by question code
     * @return the receipt
     * @throws BusinessException with everything that is in the way, each at its question
     */
    @UseCase(permission = Permission.APPLICATION_SUBMIT)
    public Receipt submit(String applicationId, Map<String, Long> seen) {
        Application application = desk.lock(applicationId, Permission.APPLICATION_SUBMIT);
        ApplicationDesk.Around around = desk.around(application);
        Map<String, String> names = new HashMap<>();
        Optional<Revision> revision = application.submit(around.rules(), around.answers(), seen, around.attached(), around.permit(),
                account -> names.computeIfAbsent(account, id -> desk.names(List.of(id)).getOrDefault(id, "")), gate.actorId(), clock.now());
        if (revision.isPresent()) {
            submissions.receive(application, revision.get(), around.attached());
        }
        return Receipt.of(application, revision.or(around::latest).orElseThrow(), around.call());
    }

    /**
     * The receipt of what was received.
     *
     * @throws NotFound when there is no such application, or nothing was submitted
     */
    @UseCase(permission = Permission.APPLICATION_READ)
    public Receipt receipt(String applicationId) {
        Application application = desk.get(applicationId, Permission.APPLICATION_READ);
        Revision latest = applications.findRevision(application.revisionId()).orElseThrow(() -> new NotFound("receipt"));
        return Receipt.of(application, latest, calls.facts(application.callId()));
    }

    /**
     * Takes a submitted application back.
     *
     * @throws BusinessException {@code application.withdraw.draft}, {@code application.withdrawn}, {@code application.decided}
     */
    @UseCase(permission = Permission.APPLICATION_WITHDRAW, action = "application.withdraw")
    public void withdraw(String applicationId) {
        Application application = desk.lock(applicationId, Permission.APPLICATION_WITHDRAW);
        Instant now = clock.now();
        withdrawals.withdraw(application, now, false, null);
        journal.act(application, Map.of("withdrawnAt", now));
    }

    /**
     * Shows less of a submitted application to the public, at once.
     *
     * @throws BusinessException {@code application.level.not-lower}, {@code application.level.draft}
     */
    @UseCase(permission = Permission.LEVEL_LOWER, action = "application.level.lower")
    public void lowerLevel(String applicationId, PublicationLevel level) {
        Application application = desk.lock(applicationId, Permission.LEVEL_LOWER);
        application.lowerLevel(level);
        applications.answers(applicationId).stream().filter(answer -> answer.question().equals(Reserved.LEVEL)).findFirst()
                .ifPresent(answer -> answer.change(String.valueOf(level.number()), gate.actorId(), clock.now(), null));
        register.lowerLevel(applicationId, level);
        lowered.fire(new ApplicationLevelLowered(applicationId, level));
        journal.act(application, Map.of("level", level.number()));
    }

    // ---- the board's side

    /**
     * Lets the applicant revise, as part of a completion request. A permit that was open is replaced.
     *
     * @param reason a code, such as {@code completion}
     * @param text what is asked for, as the applicant reads it
     * @param dueAt by when it is asked for; an answer after that is still received while the permit stands
     * @return the permit's key
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "application.permit")
    public String permitRevision(String applicationId, String reason, String text, Instant dueAt) {
        Application application = desk.lock(applicationId, Permission.CASE_PREPARE);
        if (application.status() != ApplicationStatus.SUBMITTED || application.handling() == Handling.DECIDED) {
            throw new BusinessException("application.permit.not-now");
        }
        Instant now = clock.now();
        applications.latestPermit(applicationId).ifPresent(permit -> permit.end(now));
        RevisionPermit permit = new RevisionPermit(applicationId, reason, text, dueAt, now, gate.actorId());
        applications.add(permit);
        journal.act(permit, Map.of("application", applicationId, "reason", reason, "text", permit.text(), "dueAt", dueAt));
        return permit.id();
    }

    /** Ends the permit to revise, if one is open; part of another act of the board's side or of the answer itself. */
    @UseCase(permission = Permission.SIGNED_IN)
    public void endPermit(String applicationId) {
        Application application = desk.lock(applicationId, applicantActs() ? Permission.APPLICATION_WRITE : Permission.CASE_READ);
        applications.latestPermit(application.id()).ifPresent(permit -> permit.end(clock.now()));
    }

    /** An officer has taken the case: in a continuous call, changes are no longer free. */
    @UseCase(permission = Permission.CASE_CLAIM)
    public void closeForRevision(String applicationId) {
        desk.lock(applicationId, Permission.CASE_CLAIM).handled(Handling.CLAIMED);
    }

    /** The case is decided: nothing can be revised or withdrawn any more. Part of the deciding act. */
    @UseCase(permission = Permission.SIGNED_IN)
    public void closeForGood(String applicationId) {
        Application application = desk.lock(applicationId, applicantActs() ? Permission.APPLICATION_WITHDRAW : Permission.CASE_READ);
        application.handled(Handling.DECIDED);
        applications.latestPermit(application.id()).ifPresent(permit -> permit.end(clock.now()));
    }

    /** A court has annulled the decision: there is none, and what a decision ended is open again. Part of the act that opens the case again. */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public void openAgain(String applicationId) {
        desk.lock(applicationId, Permission.CASE_READ).undecided();
    }

    private boolean applicantActs() {
        return user.actor().map(Actor::role).filter(Role.ASSOCIATION::equals).isPresent();
    }

    /**
     * One submitted revision, for its association or for the board's staff. Level, conflict of interest and assignment are asked by the
     * room that keeps the case.
     *
     * @throws NotFound when there is none
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public RevisionView revision(String revisionId) {
        Revision revision = applications.findRevision(revisionId).orElseThrow(() -> new NotFound(ApplicationDesk.REVISION));
        Application application = desk.get(revision.applicationId(), applicantActs() ? Permission.APPLICATION_READ : Permission.CASE_READ);
        return views(application, List.of(revision)).get(0);
    }

    /** All submitted revisions of an application, oldest first. */
    @UseCase(permission = Permission.SIGNED_IN)
    public List<RevisionView> revisions(String applicationId) {
        Application application = desk.get(applicationId, applicantActs() ? Permission.APPLICATION_READ : Permission.CASE_READ);
        return views(application, applications.revisions(applicationId));
    }

    private List<RevisionView> views(Application application, List<Revision> revisions) {
        Map<String, List<RevisionFile>> files = applications.revisionFiles(revisions.stream().map(Revision::id).toList()).stream()
                .collect(Collectors.groupingBy(RevisionFile::revisionId));
        Set<String> onPaper = !application.assisted() || application.revisionCount() < 2 ? Set.of() : applications.followUps(application.id()).stream()
                .map(FollowUp::revisionId).filter(Objects::nonNull).collect(Collectors.toSet());
        return revisions.stream().map(revision -> view(application, revision, files.getOrDefault(revision.id(), List.of()), onPaper)).toList();
    }

    private RevisionView view(Application application, Revision revision, List<RevisionFile> files, Set<String> onPaper) {
        if (!revision.isWhole()) {
            throw new IllegalStateException("revision " + revision.id() + " is not what was submitted: its hash differs");
        }
        Map<String, String> answers = revision.answers();
        List<FileView> views = files.isEmpty() ? List.of() : attachments.files(ApplicationDesk.REVISION, revision.id());
        return new RevisionView(revision.id(), application.id(), revision.ordinal(), answers, views,
                Answers.readFinancing(answers.getOrDefault(Reserved.FINANCING, "")).orElse(List.of()), revision.sha256(),
                revision.submittedAt(), revision.submittedBy(), ApplicationDesk.word(revision.kind()), revision.late(), revision.formId(),
                revision.rulesVersion(), revision.track(), Money.ofOre(revision.amountOre()), revision.level(), revision.title(),
                revision.summary(), files.stream().collect(Collectors.toMap(RevisionFile::fileId, RevisionFile::question)),
                application.assisted() && revision.kind() == RevisionKind.FIRST || onPaper.contains(revision.id()));
    }
}
