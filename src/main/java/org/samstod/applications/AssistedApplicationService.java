package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationFile;
import org.samstod.applications.domain.ApplicationStatus;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Arrival;
import org.samstod.applications.domain.Assisted;
import org.samstod.applications.domain.AttachedFile;
import org.samstod.applications.domain.FollowUp;
import org.samstod.applications.domain.PaperCheck;
import org.samstod.applications.domain.PaperRemark;
import org.samstod.applications.domain.Revision;
import org.samstod.applications.domain.SubmissionRules;
import org.samstod.associations.AssociationService;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.attachments.Purpose;
import org.samstod.attachments.Upload;
import org.samstod.forms.FormService;
import org.samstod.forms.QuestionKind;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.register.Reception;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.NotFound;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/**
 * Applications that registrars enter for associations: from paper, a mail, a visit or a telephone call. Several registrars of the board
 * may go on with one; what an association writes itself is never reached from here. Once received it is a case as any other, and the
 * association's: its members read, complete and revise it.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AssistedApplicationService {

    /** The code under which the original is kept, beside the questions of the form. */
    public static final String ORIGINAL = "original";

    private static final Duration LATELY = Duration.ofDays(60);
    private static final int MOST_LINES = 50;

    @Inject
    Applications applications;

    @Inject
    ApplicationDesk desk;

    @Inject
    CallDesk calls;

    @Inject
    Writing writing;

    @Inject
    Submissions submissions;

    @Inject
    FormService forms;

    @Inject
    AttachmentService attachments;

    @Inject
    AssistedPaper paper;

    @Inject
    AssociationService associations;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The calls of the own board that receive applications, those whose deadline has passed last. */
    @UseCase(permission = Permission.APPLICATION_ASSIST)
    public List<CallFacts> calls() {
        return calls.receiving(user.requireActor().boardId(), clock.now());
    }

    /** What the board's registrars have begun and not finished; what came first is on top. */
    @UseCase(permission = Permission.APPLICATION_ASSIST)
    public List<AssistedLine> beingEntered() {
        return lines(applications.beingEntered(user.requireActor().boardId()));
    }

    /** What was entered lately, newest first; protected cases only for those named on them. */
    @UseCase(permission = Permission.APPLICATION_ASSIST)
    public List<AssistedLine> entered() {
        return lines(applications.enteredSince(user.requireActor().boardId(), clock.now().minus(LATELY), MOST_LINES));
    }

    private List<AssistedLine> lines(List<Assisted> all) {
        Map<String, Application> byId = applications.findAll(all.stream().map(Assisted::applicationId).toList());
        List<Assisted> mine = all.stream()
                .filter(one -> gate.allows(Permission.APPLICATION_ASSIST, ApplicationDesk.subject(byId.get(one.applicationId())))).toList();
        Map<String, CallFacts> facts = calls.facts(byId.values().stream().map(Application::callId).collect(Collectors.toSet()));
        Map<String, String> names = desk.names(mine.stream().map(AssistedApplicationService::lastHand).distinct().toList());
        return mine.stream().map(one -> {
            Application application = byId.get(one.applicationId());
            CallFacts call = facts.get(application.callId());
            boolean late = application.completes() == null && call.closesAt() != null && one.cameAt().isAfter(call.closesAt());
            return new AssistedLine(application.id(), one.writtenName(), call.name(), one.cameBy(), one.cameAt(),
                    application.receptionNumber() == null ? late : application.late(), application.receptionNumber(),
                    names.getOrDefault(lastHand(one), ""), one.enteredAt() == null ? one.begunAt() : one.enteredAt(), application.completes() != null);
        }).toList();
    }

    private static String lastHand(Assisted one) {
        return one.enteredBy() == null ? one.begunBy() : one.enteredBy();
    }

    /**
     * Begins to enter an application.
     *
     * @return its key
     * @throws BusinessException everything wrong together, each at its field: {@code assisted.call.missing}, {@code organisation-number.…},
     *     {@code association.name.…}, {@code assisted.came-by.missing}, {@code date.missing}, {@code register.time}, {@code assisted.came.…},
     *     {@code assisted.contact.…}
     */
    @UseCase(permission = Permission.APPLICATION_ASSIST, action = "assisted.begin")
    public String begin(BeginAssisted command) {
        String board = user.requireActor().boardId();
        List<Violation> wrong = new ArrayList<>();
        CallFacts call = calls.receiving(board, clock.now()).stream().filter(one -> one.id().equals(command.callId())).findFirst().orElse(null);
        if (call == null) {
            wrong.add(new Violation("call", "assisted.call.missing"));
        }
        OrganisationNumber number = number(command.number(), wrong);
        Instant cameAt = Arrival.moment(command.day(), command.time(), wrong);
        Arrival arrival = new Arrival(command.name(), command.cameBy(), cameAt, command.contactName(), command.phone(), command.email());
        Instant now = clock.now();
        wrong.addAll(arrival.problems(call == null ? null : call.opensAt(), now));
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        String association = associations.met(number, arrival.name(), board);
        Application application = Application.assisted(association, call.id(), board, call.formId(), gate.actorId(), now);
        applications.add(application);
        applications.flush();
        applications.add(new Assisted(application.id(), number, arrival, gate.actorId(), now));
        journal.act(application, Map.of("association", association, "call", call.id(), "cameBy", arrival.cameBy(), "cameAt", cameAt));
        return application.id();
    }

    private static OrganisationNumber number(String typed, List<Violation> wrong) {
        try {
            return OrganisationNumber.parse(typed);
        } catch (BusinessException e) {
            wrong.add(new Violation("number", e.code(), e.args()));
            return null;
        }
    }

    /**
     * One that is being entered.
     *
     * @throws NotFound when there is none, or it has been received
     * @throws Denied when it is another board's, or an association's own
     */
    @UseCase(permission = Permission.APPLICATION_ASSIST)
    public AssistedView view(String applicationId) {
        Application application = desk.get(applicationId, Permission.APPLICATION_ASSIST);
        if (application.status() != ApplicationStatus.DRAFT) {
            throw new NotFound(ApplicationDesk.KIND);
        }
        Assisted assisted = paper.assisted(application);
        ApplicationDesk.Around around = desk.around(application);
        SubmissionRules rules = around.rules();
        PaperCheck check = PaperCheck.of(rules, around.values(), around.attached());
        return new AssistedView(application.id(), assisted.organisationNumber().formatted(), assisted.writtenName(), assisted.cameBy(),
                assisted.cameAt(), paper.late(application, assisted, rules), assisted.contactName(), assisted.contactPhone(), assisted.contactEmail(),
                desk.names(List.of(assisted.begunBy())).getOrDefault(assisted.begunBy(), ""), assisted.begunAt(), around.call(), around.track(),
                around.form(), around.form().shown(around.values(), around.track()), desk.answers(around.answers()), around.files(),
                paper.original(application), calls.neighbourhoods(around.call()),
                Application.problems(rules, around.values(), around.attached()), check.blocking(), check.remarks(),
                PaperCheck.declared(rules, around.values()), paper.completes(application));
    }

    /**
     * Saves one answer.
     *
     * @throws AnswerConflict when somebody else wrote it after the version the registrar saw; nothing is changed
     * @throws BusinessException {@code assisted.received}, or as {@link AnswerService#save}
     */
    @UseCase(permission = Permission.APPLICATION_ASSIST)
    public SavedAnswer save(SaveAnswer command) {
        desk.get(command.applicationId(), Permission.APPLICATION_ASSIST).requireBeingEntered();
        return writing.save(command, Permission.APPLICATION_ASSIST);
    }

    /**
     * Adds a file to a question, or to the original; several pictures become one document. It is the board's from the beginning.
     *
     * @throws BusinessException {@code assisted.received}, {@code application.question.unknown}, {@code application.files.most}, or what the
     *     check of the file says
     */
    @UseCase(permission = Permission.APPLICATION_ASSIST, action = "assisted.file.add")
    public FileView addFile(String applicationId, String question, List<Incoming> incoming) {
        Application application = changeable(applicationId);
        if (!ORIGINAL.equals(question) && forms.definition(application.formId()).question(question)
                .filter(asked -> asked.kind() == QuestionKind.FILES).isEmpty()) {
            throw new BusinessException("application.question.unknown");
        }
        if (applications.files(applicationId).size() >= ApplicationFileService.MOST_FILES) {
            throw new BusinessException("application.files.most", ApplicationFileService.MOST_FILES).at(question);
        }
        List<Upload> uploads = incoming.stream().map(file -> new Upload(ApplicationDesk.KIND, application.id(), application.associationId(),
                application.boardId(), file.name(), file.content(), Purpose.INTERNAL)).toList();
        FileView stored = uploads.size() == 1 ? attachments.store(uploads.get(0)) : attachments.combineImages(uploads);
        applications.add(new ApplicationFile(application.id(), question, stored.id()));
        return stored;
    }

    /** Takes a file away; {@link #restoreFile} undoes it. */
    @UseCase(permission = Permission.APPLICATION_ASSIST, action = "assisted.file.remove")
    public FileView removeFile(String applicationId, String fileId) {
        requireOwn(changeable(applicationId), fileId);
        return attachments.remove(fileId);
    }

    /** Brings a file back that was taken away. */
    @UseCase(permission = Permission.APPLICATION_ASSIST, action = "assisted.file.restore")
    public FileView restoreFile(String applicationId, String fileId) {
        requireOwn(changeable(applicationId), fileId);
        return attachments.restore(fileId);
    }

    private Application changeable(String applicationId) {
        Application application = desk.get(applicationId, Permission.APPLICATION_ASSIST);
        application.requireBeingEntered();
        return application;
    }

    private void requireOwn(Application application, String fileId) {
        if (applications.files(application.id()).stream().noneMatch(file -> file.fileId().equals(fileId))) {
            throw new NotFound("file");
        }
    }

    /** Throws away what was begun by mistake, with everything entered. */
    @UseCase(permission = Permission.APPLICATION_ASSIST, action = "assisted.discard")
    public void discard(String applicationId) {
        Application application = desk.lock(applicationId, Permission.APPLICATION_ASSIST);
        application.requireBeingEntered();
        journal.act(application, Map.of("call", application.callId()));
        paper.clear(application);
    }

    /**
     * Receives what was entered, as of the moment it came: the revision is frozen, the board's register gives a number, the case is
     * opened, the contact and the association's members are told.
     *
     * @return the receipt
     * @throws BusinessException as {@link Application#receive}
     */
    @UseCase(permission = Permission.APPLICATION_ASSIST, action = "assisted.submit")
    public Receipt submit(SubmitAssisted command) {
        Application application = desk.lock(command.applicationId(), Permission.APPLICATION_ASSIST);
        application.requireBeingEntered();
        Application completed = application.completes() == null ? null : desk.lock(application.completes(), Permission.APPLICATION_ASSIST);
        Optional<Revision> before = completed == null ? Optional.empty() : applications.findRevision(completed.revisionId());
        Assisted assisted = paper.assisted(application);
        ApplicationDesk.Around around = desk.around(application);
        SubmissionRules rules = around.rules();
        List<FileView> original = paper.original(application);
        Map<String, String> names = new HashMap<>();
        UnaryOperator<String> name = account -> names.computeIfAbsent(account, id -> desk.names(List.of(id)).getOrDefault(id, ""));
        String untitled = Texts.get(Texts.SWEDISH, "assisted.untitled");
        Map<String, Remark> remarks = paper.remarks(around, assisted, command.declared());
        Revision revision = completed == null
                ? application.receive(rules, assisted, around.answers(), command.seen(), around.attached(), command.signed(), command.lacks(),
                        untitled, name, gate.actorId(), clock.now())
                : completed.complete(rules, assisted, new Application.Entered(around.answers(), around.attached(), !original.isEmpty()), command.seen(),
                        applications.latestPermit(completed.id()), command.signed(), command.lacks(), untitled, name, gate.actorId(), clock.now());
        List<AttachedFile> files = new ArrayList<>(around.attached());
        original.forEach(file -> files.add(AssistedPaper.attached(ORIGINAL, file)));
        Application received = completed == null ? application : completed;
        Reception reception = submissions.receivePaper(received, revision, files, assisted);
        remarks.forEach((question, remark) -> applications.add(new PaperRemark(revision.id(), question, remark)));
        if (completed != null) {
            applications.add(FollowUp.version(assisted, revision, reception.number()));
            paper.carry(application, completed, before.orElseThrow(), around);
            paper.clear(application);
        }
        journal.act(received, Map.of("revision", revision.id(), "cameAt", assisted.cameAt(), "signed", command.signed(),
                "wanting", remarks.values().stream().filter(Remark::wanting).count()));
        return Receipt.of(received, revision, around.call());
    }
}
