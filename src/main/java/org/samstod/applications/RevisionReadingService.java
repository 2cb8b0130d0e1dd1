package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.districts.DistrictService;
import org.samstod.forms.Answers;
import org.samstod.forms.FinancingLine;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormSection;
import org.samstod.forms.FormService;
import org.samstod.forms.Option;
import org.samstod.forms.Question;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Clock;
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
        Map<String, String> places = districts.neighbourhoods(clock.today()).stream()
                .collect(Collectors.toMap(one -> one.slug(), one -> one.name(), (first, second) -> first));
        List<AnswersView.Section> sections = new ArrayList<>();
        for (FormSection section : form.shown(revision.answers(), revision.track())) {
            List<AnswersView.Line> lines = section.questions().stream().map(question -> line(question, revision, earlier, places, locale)).toList();
            sections.add(new AnswersView.Section(section.title().in(locale), section.title().languageIn(locale), lines));
        }
        long changes = sections.stream().flatMap(section -> section.lines().stream()).filter(AnswersView.Line::isChanged).count();
        return new AnswersView(revision.revision(), earlier == null ? 0 : earlier.revision(), List.copyOf(sections), changes);
    }

    private static AnswersView.Line line(Question question, RevisionView revision, RevisionView earlier, Map<String, String> places,
            Locale locale) {
        String answer = text(question, revision, places, locale);
        String before = earlier == null ? null : text(question, earlier, places, locale);
        List<AnswersView.FileLine> files = revision.filesOf(question.code()).stream()
                .map(file -> new AnswersView.FileLine(file.id(), file.name(), file.size())).toList();
        return new AnswersView.Line(question.code(), question.label().in(locale), question.label().languageIn(locale), answer, files,
                before == null || before.equals(answer) ? null : before);
    }

    private static String text(Question question, RevisionView revision, Map<String, String> places, Locale locale) {
        String answer = revision.answers().getOrDefault(question.code(), "");
        return switch (question.kind()) {
            case FILES -> files(question, revision, locale);
            case AMOUNT -> sum(answer, locale);
            case CHOICE, CHOICES -> Answers.codes(answer).stream().map(code -> option(question, code, places, locale))
                    .collect(Collectors.joining(", "));
            case BUDGET -> Answers.readBudget(answer).orElse(List.of()).stream().map(line -> line.what() + ": " + sum(line.amount(), locale))
                    .collect(Collectors.joining("\n"));
            case FINANCING -> Answers.readFinancing(answer).orElse(List.of()).stream().map(line -> funder(line, locale))
                    .collect(Collectors.joining("\n"));
            case DECLARATION -> Answers.YES.equals(answer) ? Texts.get(locale, "association.application.declared") : "";
            case LEVEL -> answer.isEmpty() ? "" : Texts.get(locale, "association.application.level." + answer);
            default -> answer;
        };
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

    private static String funder(FinancingLine line, Locale locale) {
        return line.funder() + ": " + sum(line.amount(), locale) + ", " + Texts.get(locale, "association.application.financing." + line.state());
    }

    private static String sum(String typed, Locale locale) {
        return Answers.amount(typed).map(sum -> sum.format(locale)).orElse(typed);
    }

    private static String option(Question question, String code, Map<String, String> places, Locale locale) {
        if (Question.NEIGHBOURHOODS.equals(question.source())) {
            return places.getOrDefault(code, code);
        }
        return question.options().stream().filter(option -> option.code().equals(code)).map(Option::label).map(label -> label.in(locale))
                .findFirst().orElse(code);
    }
}
