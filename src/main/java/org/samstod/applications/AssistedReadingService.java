package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationStatus;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Assisted;
import org.samstod.applications.domain.FollowUp;
import org.samstod.applications.domain.Revision;
import org.samstod.applications.domain.RevisionFile;
import org.samstod.associations.MembershipService;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormService;
import org.samstod.forms.Question;
import org.samstod.forms.Words;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** What was entered from paper or as told, read afterwards: the receipt for the applicant, and what the officer is told of it. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AssistedReadingService {

    @Inject
    Applications applications;

    @Inject
    ApplicationDesk desk;

    @Inject
    AssistedPaper paper;

    @Inject
    CallDesk calls;

    @Inject
    FormService forms;

    @Inject
    AttachmentService attachments;

    @Inject
    MembershipService memberships;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * What has been received already, so that there is a receipt and nothing to enter any more: by a colleague, or by the first of two
     * clicks.
     *
     * @return the application whose receipt it is: the same, or the one that was completed; empty while it is being entered
     */
    @UseCase(permission = Permission.APPLICATION_ASSIST)
    public Optional<String> received(String applicationId) {
        Optional<String> completed = applications.enteredAs(applicationId).map(FollowUp::applicationId);
        Application application = atTheCounter(completed.orElse(applicationId));
        return application.status() == ApplicationStatus.DRAFT ? Optional.empty() : Optional.of(application.id());
    }

    /**
     * The receipt of what was entered. Where the case is protected, whoever entered it can open the receipt for a day, to print it for the
     * applicant; nothing of the case can be reached from it.
     *
     * @throws NotFound when there is none
     */
    @UseCase(permission = Permission.APPLICATION_ASSIST)
    public AssistedReceipt receipt(String applicationId) {
        Application application = atTheCounter(applicationId);
        boolean readable = gate.allows(Permission.CASE_READ, ApplicationDesk.subject(application));
        List<Revision> revisions = applications.revisions(applicationId);
        if (revisions.isEmpty()) {
            throw new NotFound("receipt");
        }
        CallFacts call = calls.facts(application.callId());
        Receipt receipt = Receipt.of(application, revisions.get(0), call);
        boolean follows = readable && gate.allows(Permission.APPLICATION_ASSIST, ApplicationDesk.subject(application))
                && application.status() == ApplicationStatus.SUBMITTED;
        return new AssistedReceipt(receipt, about(application, revisions, readable), readable,
                follows && application.mayChange(clock.now(), call.closesAt(), applications.latestPermit(applicationId)),
                follows && application.isUndecided());
    }

    private Application atTheCounter(String applicationId) {
        Application application = applications.find(applicationId).orElseThrow(() -> new NotFound(ApplicationDesk.KIND));
        boolean counter = application.assisted() && applications.findAssisted(applicationId)
                .filter(one -> one.isAtTheCounter(gate.actorId(), clock.now())).isPresent();
        gate.require(Permission.APPLICATION_ASSIST, counter ? new Subject("receipt", applicationId, application.boardId(), null)
                : ApplicationDesk.subject(application));
        return application;
    }

    /**
     * What is told of an application that a registrar entered; empty for one that came through the portal.
     *
     * @throws NotFound when there is no such application
     */
    @UseCase(permission = Permission.CASE_READ)
    public Optional<AssistedAbout> ofCase(String applicationId) {
        Application application = desk.get(applicationId, Permission.CASE_READ);
        List<Revision> revisions = application.assisted() ? applications.revisions(applicationId) : List.of();
        return revisions.isEmpty() ? Optional.empty() : Optional.of(about(application, revisions, true));
    }

    private AssistedAbout about(Application application, List<Revision> revisions, boolean readable) {
        Revision first = revisions.get(0);
        Assisted assisted = paper.assisted(application);
        List<FollowUp> after = readable ? applications.followUps(application.id()) : List.of();
        Set<String> entered = Stream.concat(Stream.of(first.id()), after.stream().map(FollowUp::revisionId)).collect(Collectors.toSet());
        List<Revision> onPaper = revisions.stream().filter(one -> entered.contains(one.id())).toList();
        Map<String, Map<String, Remark>> remarks = paper.remarks(onPaper);
        Map<String, List<AnswersView.FileLine>> originals = originals(onPaper);
        Map<String, Revision> byId = revisions.stream().collect(Collectors.toMap(Revision::id, Function.identity()));
        FormDefinition form = forms.definition(first.formId());
        List<String> hands = new ArrayList<>(List.of(assisted.enteredBy()));
        after.forEach(one -> hands.add(one.enteredBy()));
        Map<String, String> names = desk.names(hands.stream().distinct().toList());
        return new AssistedAbout(assisted.writtenName(), assisted.cameBy(), assisted.cameAt(), assisted.contactName(), assisted.contactPhone(),
                assisted.contactEmail(), Boolean.TRUE.equals(assisted.signed()), names.getOrDefault(assisted.enteredBy(), ""), assisted.enteredAt(),
                !memberships.membersToTell(application.associationId()).isEmpty(), lines(form, remarks.getOrDefault(first.id(), Map.of())),
                originals.getOrDefault(first.id(), List.of()),
                after.stream().map(one -> followUp(application, one, byId.get(one.revisionId()), form, remarks, originals, names)).toList());
    }

    private FollowUpView followUp(Application application, FollowUp one, Revision revision, FormDefinition form, Map<String, Map<String, Remark>> remarks,
            Map<String, List<AnswersView.FileLine>> originals, Map<String, String> names) {
        List<AssistedAbout.Line> wanting = lines(form, remarks.getOrDefault(one.revisionId(), Map.of())).stream()
                .filter(line -> line.remark().wanting()).toList();
        List<AnswersView.FileLine> letters = one.kind() == FollowUpKind.WITHDRAWAL
                ? paper.files(application, AssistedFollowUpService.WITHDRAWAL).stream().map(AssistedReadingService::line).toList()
                : originals.getOrDefault(one.revisionId(), List.of());
        return new FollowUpView(one.kind(), one.cameBy(), one.cameAt(), one.signed(), one.number(), names.getOrDefault(one.enteredBy(), ""),
                one.enteredAt(), revision == null ? null : revision.ordinal(), wanting, letters);
    }

    /** The scanned papers of revisions, as far as the reader may open them, by revision. */
    private Map<String, List<AnswersView.FileLine>> originals(List<Revision> revisions) {
        List<String> ids = revisions.stream().map(Revision::id).toList();
        Set<String> originals = applications.revisionFiles(ids).stream().filter(file -> AssistedApplicationService.ORIGINAL.equals(file.question()))
                .map(RevisionFile::fileId).collect(Collectors.toSet());
        return originals.isEmpty() ? Map.of()
                : attachments.files(ApplicationDesk.REVISION, ids).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        one -> one.getValue().stream().filter(file -> originals.contains(file.id())).map(AssistedReadingService::line).toList()));
    }

    private static AnswersView.FileLine line(FileView file) {
        return new AnswersView.FileLine(file.id(), file.name(), file.size());
    }

    private static List<AssistedAbout.Line> lines(FormDefinition form, Map<String, Remark> said) {
        return form.questions().stream().filter(question -> said.containsKey(question.code()))
                .map(question -> line(question, said.get(question.code()))).toList();
    }

    private static AssistedAbout.Line line(Question question, Remark remark) {
        Words label = question.label();
        return new AssistedAbout.Line(question.code(), label.sv(), label.en(), remark);
    }
}
