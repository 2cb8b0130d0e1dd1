package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.applications.domain.Answer;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationFile;
import org.samstod.applications.domain.ApplicationStatus;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.AttachedFile;
import org.samstod.applications.domain.Revision;
import org.samstod.applications.domain.RevisionPermit;
import org.samstod.applications.domain.SubmissionRules;
import org.samstod.associations.AssociationNumberService;
import org.samstod.associations.MembershipService;
import org.samstod.associations.Standing;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileState;
import org.samstod.attachments.FileView;
import org.samstod.forms.Answers;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormDifference;
import org.samstod.forms.FormDifference.Change;
import org.samstod.forms.FormService;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Reserved;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.OrganisationNumber;

/** What the services of this room share: finding an application for somebody, and gathering what stands around it. */
@ApplicationScoped
class ApplicationDesk {

    /** The kind of thing an application is, for rules about objects and for the files that belong to it. */
    static final String KIND = "application";
    /** The kind of thing a revision is. */
    static final String REVISION = "revision";

    @Inject
    Applications applications;

    @Inject
    FormService forms;

    @Inject
    AttachmentService attachments;

    @Inject
    AccountService accounts;

    @Inject
    CallDesk calls;

    @Inject
    MembershipService memberships;

    @Inject
    AssociationNumberService numbers;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    static Subject subject(Application application) {
        return new Subject(KIND, application.id(), application.boardId(), application.associationId());
    }

    /** The application, when the actor may do that with it. */
    Application get(String applicationId, Permission permission) {
        Application application = applications.find(applicationId).orElseThrow(() -> new NotFound(KIND));
        gate.require(permission, subject(application));
        return application;
    }

    /** The same with its row locked. */
    Application lock(String applicationId, Permission permission) {
        Application application = applications.findLocked(applicationId).orElseThrow(() -> new NotFound(KIND));
        gate.require(permission, subject(application));
        return application;
    }

    /** The applications of the association in use, newest first; somebody not verified yet sees the own ones only. */
    List<Application> own() {
        String association = user.getAssociationId();
        if (association == null) {
            return List.of();
        }
        Standing standing = memberships.standing(association);
        if (!standing.member() && !standing.claimant()) {
            return List.of();
        }
        return applications.ofAssociation(association).stream()
                .filter(application -> standing.member() || application.createdBy().equals(gate.actorId())).toList();
    }

    /** Everything around one application, read once. */
    Around around(Application application) {
        FormDefinition form = forms.definition(application.formId());
        List<Answer> answers = applications.answers(application.id());
        Map<String, List<FileView>> files = files(application, form);
        List<AttachedFile> attached = attached(files);
        Map<String, String> values = Application.values(form, answers, attached);
        CallFacts call = calls.facts(application.callId());
        String track = track(form, call, values);
        // Asked for only where an answer is held against it.
        OrganisationNumber own = values.getOrDefault(Reserved.CO_APPLICANTS, "").isBlank() ? null
                : numbers.of(List.of(application.associationId())).get(application.associationId());
        return new Around(form, answers, files, attached, values, call, calls.neighbourhoods(call).keySet(), track, own,
                applications.latestPermit(application.id()), applications.revisions(application.id()).stream().reduce((first, second) -> second));
    }

    /**
     * What stands around an application.
     *
     * @param values every answer by question code, files as their ids
     * @param neighbourhoods slugs that may be answered
     * @param track the track for the sum asked for so far
     * @param ownNumber the applicant's own number when the answers name other associations, else null
     * @param latest the latest revision, if there is one
     */
    record Around(FormDefinition form, List<Answer> answers, Map<String, List<FileView>> files, List<AttachedFile> attached,
            Map<String, String> values, CallFacts call, Set<String> neighbourhoods, String track, OrganisationNumber ownNumber,
            Optional<RevisionPermit> permit, Optional<Revision> latest) {

        SubmissionRules rules() {
            return new SubmissionRules(form, track, call.rulesVersion(), call.opensAt(), call.closesAt(), call.ceiling(),
                    call.defaultLevel(), neighbourhoods, ownNumber);
        }
    }

    /** The track of the sum answered so far; without a readable sum the smallest, and never one the form does not know. */
    static String track(FormDefinition form, CallFacts call, Map<String, String> values) {
        Money asked = Answers.amount(values.get(Reserved.AMOUNT)).orElse(Money.ZERO);
        String track = call.trackOf().apply(asked);
        if (form.tracks().contains(track)) {
            return track;
        }
        // A form for small sums in a call with larger tracks: its own largest track asks the most it can.
        return form.tracks().get(form.tracks().size() - 1);
    }

    /** The files that answer questions the form asks; those of an earlier version stay stored. */
    private Map<String, List<FileView>> files(Application application, FormDefinition form) {
        Set<String> asked = form.questions().stream().filter(question -> question.kind() == QuestionKind.FILES).map(Question::code)
                .collect(Collectors.toSet());
        Map<String, String> questions = applications.files(application.id()).stream().filter(file -> asked.contains(file.question()))
                .collect(Collectors.toMap(ApplicationFile::fileId, ApplicationFile::question));
        if (questions.isEmpty()) {
            return Map.of();
        }
        Map<String, List<FileView>> files = new LinkedHashMap<>();
        attachments.files(KIND, application.id()).stream().filter(file -> questions.containsKey(file.id()) && !file.removed())
                .sorted(Comparator.comparing(FileView::uploadedAt))
                .forEach(file -> files.computeIfAbsent(questions.get(file.id()), code -> new ArrayList<>()).add(file));
        return files;
    }

    private static List<AttachedFile> attached(Map<String, List<FileView>> files) {
        List<AttachedFile> attached = new ArrayList<>();
        files.forEach((question, list) -> list.forEach(file -> attached.add(new AttachedFile(question, file.id(), file.name(), file.mediaType(),
                file.size(), file.sha256(), file.state() == FileState.CHECKED || file.state() == FileState.SCANNED))));
        return attached;
    }

    /** The newer version of the form that the call asks by now, when a draft may go over to it. */
    Optional<FormOffer> offer(Application application, Around around) {
        String newest = around.call().formId();
        if (application.status() != ApplicationStatus.DRAFT || newest.equals(application.formId())) {
            return Optional.empty();
        }
        FormDefinition next = forms.definition(newest);
        if (!next.code().equals(around.form().code()) || next.version() <= around.form().version()) {
            return Optional.empty();
        }
        return Optional.of(new FormOffer(newest, FormDifference.between(around.form(), next).stream().filter(Change::asked).toList(),
                Application.unused(around.form(), next, around.answers()).size()));
    }

    /** What was written under earlier versions of the form and is not asked any more. */
    List<EarlierAnswer> earlier(List<Answer> answers) {
        List<EarlierAnswer> earlier = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.earlierText() != null) {
                forms.definition(answer.earlierFormId()).question(answer.question())
                        .ifPresent(question -> earlier.add(new EarlierAnswer(question, answer.earlierText())));
            }
        }
        return earlier;
    }

    /** Names of people by account id; somebody unknown is called by the neutral word the caller gives. */
    Map<String, String> names(Collection<String> accountIds) {
        return accounts.accounts(accountIds).values().stream().collect(Collectors.toMap(AccountView::id, AccountView::displayName));
    }

    /** Answers as views, with the names of those who wrote them. */
    Map<String, AnswerView> answers(List<Answer> answers) {
        Map<String, String> names = names(answers.stream().map(Answer::savedBy).distinct().toList());
        return answers.stream().map(answer -> view(answer, names)).collect(Collectors.toMap(AnswerView::question, Function.identity()));
    }

    static AnswerView view(Answer answer, Map<String, String> names) {
        return new AnswerView(answer.question(), answer.text(), answer.version(), answer.savedBy(),
                names.getOrDefault(answer.savedBy(), ""), answer.savedAt(), answer.isCarriedOver());
    }

    static Instant lastSaved(List<Answer> answers) {
        return answers.stream().map(Answer::savedAt).max(Comparator.naturalOrder()).orElse(null);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
