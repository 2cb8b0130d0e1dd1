package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.RevisionView;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CompletionItem;
import org.samstod.cases.domain.CompletionRequest;
import org.samstod.districts.DistrictService;
import org.samstod.forms.Answers;
import org.samstod.forms.FinancingLine;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormSection;
import org.samstod.forms.FormService;
import org.samstod.forms.Option;
import org.samstod.forms.Question;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;

/** The way to the application: its answers as the officer reads them, and what the applicant may change when. */
@ApplicationScoped
class CaseAnswers {

    private static final String COMPLETION = "completion";

    @Inject
    ApplicationService applications;

    @Inject
    FormService forms;

    @Inject
    DistrictService districts;

    @Inject
    Clock clock;

    /** An officer has taken the case: in a continuous call, revisions are no longer free. */
    void closeForRevision(Case about) {
        applications.closeForRevision(about.applicationId());
    }

    /** A decision exists: nothing can be revised or withdrawn. */
    void closeForGood(Case about) {
        applications.closeForGood(about.applicationId());
    }

    /** The applicant may revise, for what the request asks. */
    void permit(Case about, CompletionRequest request) {
        String asked = request.items().stream().map(CompletionItem::itemText).map(item -> "– " + item).collect(Collectors.joining("\n"));
        String text = request.requestText().isEmpty() ? asked : asked + "\n\n" + request.requestText();
        applications.permitRevision(about.applicationId(), COMPLETION, text, request.dueAt());
    }

    /** The applicant may no longer revise; nothing happens where no permit is open. */
    void endPermit(Case about) {
        applications.endPermit(about.applicationId());
    }

    /** The answers of a revision, beside an earlier one when {@code earlierId} is given. */
    AnswersView view(String revisionId, String earlierId, Locale locale) {
        RevisionView revision = applications.revision(revisionId);
        RevisionView earlier = earlierId == null ? null : applications.revision(earlierId);
        FormDefinition form = forms.definition(revision.formId());
        List<AnswersView.Section> sections = new ArrayList<>();
        for (FormSection section : form.shown(revision.answers(), revision.track())) {
            List<AnswersView.Line> lines = section.questions().stream().map(question -> line(question, revision, earlier, locale)).toList();
            sections.add(new AnswersView.Section(section.title().in(locale), section.title().languageIn(locale), lines));
        }
        long changes = sections.stream().flatMap(section -> section.lines().stream()).filter(AnswersView.Line::isChanged).count();
        return new AnswersView(revision.revision(), earlier == null ? 0 : earlier.revision(), List.copyOf(sections), changes);
    }

    private AnswersView.Line line(Question question, RevisionView revision, RevisionView earlier, Locale locale) {
        String answer = text(question, revision, locale);
        String before = earlier == null ? null : text(question, earlier, locale);
        List<AnswersView.FileLine> files = revision.filesOf(question.code()).stream()
                .map(file -> new AnswersView.FileLine(file.id(), file.name(), file.size())).toList();
        return new AnswersView.Line(question.code(), question.label().in(locale), question.label().languageIn(locale), answer, files,
                before == null || before.equals(answer) ? null : before);
    }

    private String text(Question question, RevisionView revision, Locale locale) {
        String answer = revision.answers().getOrDefault(question.code(), "");
        return switch (question.kind()) {
            case FILES -> files(question, revision, locale);
            case AMOUNT -> Answers.amount(answer).map(sum -> sum.format(locale)).orElse(answer);
            case CHOICE, CHOICES -> Answers.codes(answer).stream().map(code -> option(question, code, locale)).collect(Collectors.joining(", "));
            case BUDGET -> Answers.readBudget(answer).orElse(List.of()).stream().map(line -> line.what() + ": " + sum(line.amount(), locale))
                    .collect(Collectors.joining("\n"));
            case FINANCING -> Answers.readFinancing(answer).orElse(List.of()).stream().map(line -> funder(line, locale))
                    .collect(Collectors.joining("\n"));
            case DECLARATION -> Answers.YES.equals(answer) ? Texts.get(locale, "office.case.application.yes") : "";
            case LEVEL -> answer.isEmpty() ? "" : Texts.get(locale, "office.case.level."
                    + org.samstod.shared.PublicationLevel.of(Integer.parseInt(answer)));
            default -> answer;
        };
    }

    /** Names of the files that the reader may open, and how many others there are. */
    private static String files(Question question, RevisionView revision, Locale locale) {
        List<String> lines = new ArrayList<>(revision.filesOf(question.code()).stream().map(file -> file.name()).toList());
        int closed = revision.fileCount(question.code()) - lines.size();
        if (closed > 0) {
            lines.add(Texts.get(locale, "office.case.application.files.closed", closed));
        }
        return String.join("\n", lines);
    }

    private static String funder(FinancingLine line, Locale locale) {
        return line.funder() + ": " + sum(line.amount(), locale) + " (" + Texts.get(locale, "office.case.application.financing." + line.state())
                + ")";
    }

    private static String sum(String typed, Locale locale) {
        return Answers.amount(typed).map(sum -> sum.format(locale)).orElse(typed);
    }

    private String option(Question question, String code, Locale locale) {
        if (Question.NEIGHBOURHOODS.equals(question.source())) {
            return neighbourhoods().getOrDefault(code, code);
        }
        return question.options().stream().filter(option -> option.code().equals(code)).map(Option::label).map(label -> label.in(locale))
                .findFirst().orElse(code);
    }

    private Map<String, String> neighbourhoods() {
        return districts.neighbourhoods(clock.today()).stream().collect(Collectors.toMap(one -> one.slug(), one -> one.name(), (a, b) -> a));
    }
}
