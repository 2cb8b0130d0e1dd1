package org.samstod.applications.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samstod.applications.AnswerView;
import org.samstod.applications.Drawing;
import org.samstod.applications.QuestionField;
import org.samstod.applications.QuestionField.OptionField;
import org.samstod.applications.Sheet;
import org.samstod.forms.Answers;
import org.samstod.forms.AnyForm;
import org.samstod.forms.EligibilityRule;
import org.samstod.forms.FormChecker;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormDifference;
import org.samstod.forms.FormFinding;
import org.samstod.forms.FormReader;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/** Whatever form the checker lets through is drawn in both languages, and asks and refuses the same after it was stored. */
class FormEngineTest {

    private static final int FORMS = 600;
    private static final List<Locale> LANGUAGES = List.of(Texts.SWEDISH, Texts.ENGLISH);
    private static final Map<String, String> PLACES = Map.of("solberga", "Solberga", "orby-slott", "Örby slott");

    @Test
    void forms_thatAreDrawn_passTheCheckerAndAreOfEverySort() {
        Set<QuestionKind> kinds = new HashSet<>();
        int conditions = 0;
        int chains = 0;
        int rules = 0;
        for (long seed = 0; seed < FORMS; seed++) {
            FormDefinition form = AnyForm.of(seed);
            assertEquals(List.of(), FormChecker.check(form).stream().filter(FormFinding::refused).toList(), "seed " + seed);
            form.questions().forEach(question -> kinds.add(question.kind()));
            conditions += (int) form.questions().stream().filter(question -> question.showWhen() != null).count();
            chains += (int) form.questions().stream().filter(question -> question.showWhen() != null
                    && form.question(question.showWhen().question()).orElseThrow().showWhen() != null).count();
            rules += form.eligibility().size();
        }
        assertEquals(Set.of(QuestionKind.values()), kinds);
        assertTrue(conditions > FORMS / 2 && chains > 20 && rules > FORMS / 2, conditions + " conditions, " + chains + " chains, " + rules + " rules");
    }

    @Test
    void forms_thatAreStored_areReadBackEqual_andAskAndRefuseTheSame() {
        int excluded = 0;
        for (long seed = 0; seed < FORMS; seed++) {
            FormDefinition form = AnyForm.of(seed);
            FormReader.Read read = FormReader.read(form.canonical());
            assertEquals(new FormReader.Read(form, List.of()), read, "seed " + seed);
            assertEquals(List.of(), FormDifference.between(form, read.form()), "seed " + seed);
            for (String track : form.tracks()) {
                Map<String, String> answers = AnyForm.answers(form, seed * 31 + track.length());
                List<Violation> violations = form.validate(answers, track);
                assertEquals(violations, read.form().validate(answers, track), "seed " + seed + " " + track);
                assertEquals(form.shown(answers, track), read.form().shown(answers, track), "seed " + seed + " " + track);
                assertEquals(form.relevant(answers, track), read.form().relevant(answers, track), "seed " + seed + " " + track);
                excluded += (int) violations.stream().filter(violation -> violation.code().equals("form.not-eligible")).count();
            }
        }
        assertTrue(excluded > FORMS / 4, excluded + " answers that nobody can apply with");
    }

    @Test
    void forms_areDrawn_withEachQuestionOnceAndEveryControlByItsOwnName() {
        for (long seed = 0; seed < FORMS; seed++) {
            FormDefinition form = AnyForm.of(seed);
            String track = form.tracks().get(0);
            Map<String, String> answers = AnyForm.answers(form, seed);
            for (Locale language : LANGUAGES) {
                List<QuestionField> fields = fields(form, answers, track, language);
                assertEquals(form.questions().stream().map(Question::code).toList(), fields.stream().map(QuestionField::code).toList(), "seed " + seed);
                Set<String> shown = form.shownCodes(answers, track);
                List<String> ids = new ArrayList<>();
                for (QuestionField field : fields) {
                    ids.add(field.id());
                    field.options().stream().map(OptionField::id).forEach(ids::add);
                    assertFalse(field.label().isEmpty(), "seed " + seed);
                    assertEquals(shown.contains(field.code()), field.shown(), "seed " + seed + " " + field.code());
                    boolean options = field.is("choice") || field.is("choices") || field.is("level");
                    assertEquals(options, !field.options().isEmpty(), "seed " + seed + " " + field.code());
                    assertEquals(field.is("budget") || field.is("financing") || field.is("associations"), !field.rows().isEmpty(), "seed " + seed + " " + field.code());
                }
                assertEquals(ids.size(), new HashSet<>(ids).size(), "seed " + seed);
            }
        }
    }

    @Test
    void violations_areSaidAtTheirQuestion_aRulesMessageWordForWord() {
        for (long seed = 0; seed < FORMS; seed++) {
            FormDefinition form = AnyForm.of(seed);
            String track = form.tracks().get(form.tracks().size() - 1);
            Map<String, String> answers = AnyForm.answers(form, seed + 7);
            List<Violation> violations = form.validate(answers, track);
            for (Locale language : LANGUAGES) {
                Map<String, QuestionField> fields = fields(form, answers, track, language).stream()
                        .collect(Collectors.toMap(QuestionField::code, Function.identity()));
                for (Violation violation : violations) {
                    QuestionField field = fields.get(violation.field());
                    assertTrue(field.shown() && field.wrong(), "seed " + seed + " " + violation);
                    if (violation.code().equals("form.not-eligible")) {
                        List<String> messages = form.rulesOf(field.code()).stream().map(EligibilityRule::message).map(message -> message.in(language)).toList();
                        assertTrue(field.errors().stream().anyMatch(messages::contains), "seed " + seed + " " + field.errors());
                    }
                }
            }
        }
    }

    @Test
    void differences_betweenAnyTwoForms_areSaidInBothLanguages_andNoAnswerIsLostOnTheWay() {
        for (long seed = 0; seed < FORMS; seed++) {
            FormDefinition before = AnyForm.of(seed);
            FormDefinition after = AnyForm.of(seed + 1);
            List<FormDifference.Change> changes = FormDifference.between(before, after);
            assertFalse(changes.isEmpty(), "seed " + seed);
            for (Locale language : LANGUAGES) {
                changes.forEach(change -> assertFalse(change.in(language).isBlank()));
            }
            AnyForm.answers(before, seed).forEach((code, answer) -> {
                Question question = before.question(code).orElseThrow();
                String tidy = Answers.tidy(answer);
                boolean storable = tidy.isEmpty() || question.kind() != QuestionKind.FILES && Answers.refuse(question, tidy).isEmpty();
                assertEquals(storable, Answers.carries(question, question, tidy), code + " " + tidy);
            });
        }
    }

    private static List<QuestionField> fields(FormDefinition form, Map<String, String> answers, String track, Locale language) {
        Map<String, AnswerView> views = answers.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), code -> new AnswerView(code, answers.get(code), 1, null, null, null, false)));
        Drawing drawing = new Drawing(new Sheet(form, form.shown(answers, track), views, Map.of(), form.validate(answers, track),
                PublicationLevel.OPEN, () -> PLACES, question -> List.of()), language);
        List<QuestionField> fields = new ArrayList<>();
        for (FormSection section : form.sections()) {
            fields.addAll(drawing.of(section, Map.of(), Map.of(), List.of(), true));
        }
        for (Question question : form.questions()) {
            drawing.readable(question, answers.getOrDefault(question.code(), ""));
        }
        return fields;
    }
}
