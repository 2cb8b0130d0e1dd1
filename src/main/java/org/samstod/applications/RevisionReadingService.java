package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Revision;
import org.samstod.districts.DistrictService;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormSection;
import org.samstod.forms.FormService;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;

/** What was submitted, as a person reads it, for the association and for whoever prepares its case; one revision beside an earlier one. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RevisionReadingService {

    @Inject
    ApplicationService applications;

    @Inject
    FormService forms;

    @Inject
    DistrictService districts;

    @Inject
    Applications revisions;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * The answers of a revision. An earlier revision may follow an older version of the form; only questions of the newer one are compared.
     *
     * @param earlierId the revision it is held against, or null
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public AnswersView read(String revisionId, String earlierId, Locale locale) {
        RevisionView revision = applications.revision(revisionId);
        RevisionView earlier = earlierId == null ? null : applications.revision(earlierId);
        FormDefinition form = forms.definition(revision.formId());
        ReadableAnswer readable = readable(locale);
        List<AnswersView.Section> sections = new ArrayList<>();
        for (FormSection section : form.shown(revision.answers(), revision.track())) {
            List<AnswersView.Line> lines = section.questions().stream().map(question -> line(question, revision, earlier, readable, locale)).toList();
            sections.add(new AnswersView.Section(section.title().in(locale), section.title().languageIn(locale), lines));
        }
        long changes = sections.stream().flatMap(section -> section.lines().stream()).filter(AnswersView.Line::isChanged).count();
        return new AnswersView(revision.revision(), earlier == null ? 0 : earlier.revision(), List.copyOf(sections), changes);
    }

    /**
     * Answers that were kept somewhere else, as a person reads them: no files. Whoever asks has asked its own gate.
     *
     * @param revision number of the revision they were
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public AnswersView readKept(String formId, String track, int revision, Map<String, String> answers, Locale locale) {
        FormDefinition form = forms.definition(formId);
        ReadableAnswer readable = readable(locale);
        List<AnswersView.Section> sections = new ArrayList<>();
        for (FormSection section : form.shown(answers, track)) {
            List<AnswersView.Line> lines = section.questions().stream().filter(question -> question.kind() != QuestionKind.FILES)
                    .map(question -> new AnswersView.Line(question.code(), question.label().in(locale), question.label().languageIn(locale),
                            readable.of(question, answers.getOrDefault(question.code(), "")), List.of(), null)).toList();
            if (!lines.isEmpty()) {
                sections.add(new AnswersView.Section(section.title().in(locale), section.title().languageIn(locale), lines));
            }
        }
        return new AnswersView(revision, 0, List.copyOf(sections), 0);
    }

    /**
     * What the newest revision of an application says, for the room that follows what was granted for it. Whoever asks has asked its own gate.
     *
     * @throws NotFound when nothing has been submitted
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public SubmittedContent newest(String applicationId) {
        Revision revision = revisions.revisions(applicationId).stream().reduce((first, second) -> second)
                .orElseThrow(() -> new NotFound(ApplicationDesk.REVISION));
        return new SubmittedContent(revision.formId(), revision.answers(), false);
    }

    private ReadableAnswer readable(Locale locale) {
        return new ReadableAnswer(locale, () -> districts.neighbourhoods(clock.today()).stream()
                .collect(Collectors.toMap(one -> one.slug(), one -> one.name(), (first, second) -> first)));
    }

    /**
     * What several revisions answered to one question, read in bulk for a list of the board's cases. Whoever asks has applied the reading
     * rule to the cases the revisions belong to: here only the board is asked about.
     *
     * @param question code of the question
     * @return answers by revision; revisions that do not answer it are left out
     */
    @UseCase(permission = Permission.CASE_PREPARE)
    public Map<String, String> answersTo(String boardId, Collection<String> revisionIds, String question) {
        gate.require(Permission.CASE_PREPARE, new Subject("revision-list", boardId, boardId, null));
        return revisions.findRevisions(revisionIds).stream().filter(one -> !one.answers().getOrDefault(question, "").isBlank())
                .collect(Collectors.toMap(Revision::id, one -> one.answers().get(question)));
    }

    private static AnswersView.Line line(Question question, RevisionView revision, RevisionView earlier, ReadableAnswer readable,
            Locale locale) {
        String answer = text(question, revision, readable, locale);
        String before = earlier == null ? null : text(question, earlier, readable, locale);
        List<AnswersView.FileLine> files = revision.filesOf(question.code()).stream()
                .map(file -> new AnswersView.FileLine(file.id(), file.name(), file.size())).toList();
        return new AnswersView.Line(question.code(), question.label().in(locale), question.label().languageIn(locale), answer, files,
                before == null || before.equals(answer) ? null : before);
    }

    private static String text(Question question, RevisionView revision, ReadableAnswer readable, Locale locale) {
        return question.kind() == QuestionKind.FILES ? files(question, revision, locale)
                : readable.of(question, revision.answers().getOrDefault(question.code(), ""));
    }

    /** Names of the files that the reader may open, and how many others there are. */
    private static String files(Question question, RevisionView revision, Locale locale) {
        List<String> lines = new ArrayList<>(revision.filesOf(question.code()).stream().map(file -> file.name()).toList());
        int closed = revision.fileCount(question.code()) - lines.size();
        if (closed > 0) {
            lines.add(Texts.get(locale, "revision.files.closed", closed));
        }
        return String.join("\n", lines);
    }
}
