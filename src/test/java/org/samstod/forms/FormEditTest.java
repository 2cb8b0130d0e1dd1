package org.samstod.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samstod.forms.FormDifference.Change;
import org.samstod.forms.FormEdit.AddQuestion;
import org.samstod.forms.FormEdit.AddSection;
import org.samstod.forms.FormEdit.ChangeQuestion;
import org.samstod.forms.FormEdit.ChangeSection;
import org.samstod.forms.FormEdit.Describe;
import org.samstod.forms.FormEdit.MoveQuestion;
import org.samstod.forms.FormEdit.MoveSection;
import org.samstod.forms.FormEdit.RemoveQuestion;
import org.samstod.forms.FormEdit.RemoveSection;
import org.samstod.forms.domain.FormDraft;
import org.samstod.forms.domain.FormDraftState;
import org.samstod.forms.domain.FormVersion;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;

/** Writing a form step by step, what differs afterwards, and the version that is made of it. */
class FormEditTest {

    private static final String ME = Ids.next();

    private final FormDefinition start = DeliveredForms.form("start");
    private final Clock clock = new Clock();

    private static Question question(String code, QuestionKind kind) {
        return new Question(code, kind, new Words("Fråga " + code, "Question " + code), Words.NONE, Words.NONE, false, null, null, List.of(), "", "",
                false, List.of(), null);
    }

    private static List<String> order(FormDefinition form) {
        return form.sections().stream().flatMap(section -> Stream.concat(Stream.of("[" + section.code() + "]"),
                section.questions().stream().map(Question::code))).toList();
    }

    private static List<String> differences(FormDefinition before, FormDefinition after) {
        return FormDifference.between(before, after).stream().map(change -> change.what() + " " + change.code()).toList();
    }

    @Test
    void start_isWholeSoThatANewFormCanBePublishedAsItIs() {
        assertEquals(List.of(), FormChecker.check(start));
        assertEquals(Reserved.CODES.stream().sorted().toList(),
                start.questions().stream().map(Question::code).filter(Reserved.CODES::contains).sorted().toList());
    }

    @Test
    void moveQuestion_goesStepByStepAndOverTheEndOfItsSection() {
        FormDefinition moved = new MoveQuestion("budget", false).apply(start);
        assertEquals(List.of("[activity]", "public.title", "public.summary", "[money]", "amount", "financing", "budget", "[visibility]",
                "publication.level"), order(moved));
        moved = new MoveQuestion("budget", false).apply(moved);
        assertEquals(List.of("[visibility]", "budget", "publication.level"), order(moved).subList(6, 9));
        moved = new MoveQuestion("budget", true).apply(new MoveQuestion("budget", true).apply(moved));
        assertEquals(order(start), order(moved));
        assertEquals(start, new MoveQuestion("public.title", true).apply(start), "the first question of all stays");
        assertEquals(start, new MoveQuestion("publication.level", false).apply(start), "and so does the last");
    }

    @Test
    void moveSection_takesItsQuestionsAlong() {
        assertEquals(List.of("[money]", "amount", "budget", "financing", "[activity]"),
                order(new MoveSection("money", true).apply(start)).subList(0, 5));
        assertEquals(start, new MoveSection("activity", true).apply(start));
        assertEquals(List.of("SECTION_MOVED money", "SECTION_MOVED activity"),
                differences(start, new MoveSection("money", true).apply(start)).subList(0, 2));
    }

    @Test
    void removeSection_thatHoldsQuestions_isRefused() {
        assertEquals("form.section.not-empty", assertThrows(BusinessException.class, () -> new RemoveSection("money").apply(start)).code());
        FormDefinition more = new AddSection("more", new Words("Mer", "More")).apply(start);
        assertEquals(start, new RemoveSection("more").apply(more));
        assertThrows(NotFound.class, () -> new RemoveSection("nowhere").apply(start));
        assertThrows(NotFound.class, () -> new MoveQuestion("nowhere", true).apply(start));
    }

    @Test
    void changeQuestion_replacesItsRulesAndLeavesTheOthers() {
        EligibilityRule few = new EligibilityRule("members", List.of(), null, 4L, false, new Words("Minst fem", "At least five"));
        EligibilityRule small = new EligibilityRule("amount", List.of(), null, 100L, false, new Words("Minst 101", "At least 101"));
        FormDefinition form = new AddQuestion("activity", question("members", QuestionKind.NUMBER)).apply(start);
        form = new ChangeQuestion(form.question("amount").orElseThrow(), List.of(small)).apply(form);
        form = new ChangeQuestion(form.question("members").orElseThrow(), List.of(few)).apply(form);
        assertEquals(List.of(small, few), form.eligibility());
        assertEquals(List.of(), FormChecker.check(form));
        assertEquals("Nytt krav för att få söka: Minst fem", FormDifference.between(start, form).stream()
                .filter(change -> change.what() == FormDifference.What.RULE_ADDED).map(change -> change.in(Texts.SWEDISH)).toList().get(1));
        assertEquals(List.of(small), new RemoveQuestion("members").apply(form).eligibility());
        assertEquals(List.of(few), new ChangeQuestion(form.question("amount").orElseThrow(), List.of()).apply(form).eligibility());
    }

    @Test
    void addQuestion_thatIsThere_isRefused() {
        assertEquals("form.question.there", assertThrows(BusinessException.class,
                () -> new AddQuestion("money", question("amount", QuestionKind.AMOUNT)).apply(start)).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Hur många är ni? | hur-manga-ar-ni", "  1. Ägg & bröd | agg-brod", "?? | question",
        "När | nar", "Belopp | belopp-2", "ÅÄÖ éü | aao-eu"})
    void codes_areMadeOfTheWords(String text, String code) {
        assertEquals(code, FormCodes.of(text, "question", List.of("belopp")));
    }

    @Test
    void difference_betweenTheSame_isNothing_andTheNumberOfTheVersionIsNoDifference() {
        FormDefinition standard = DeliveredForms.form("standard");
        assertEquals(List.of(), FormDifference.between(standard, standard));
        assertEquals(List.of(), FormDifference.between(standard,
                new FormDefinition("standard", 7, standard.title(), standard.tracks(), standard.sections(), standard.eligibility())));
    }

    @Test
    void difference_tellsEachChangeOfAQuestionInWords() {
        FormDefinition standard = DeliveredForms.form("standard");
        Question old = standard.question("participants").orElseThrow();
        Question changed = new Question(old.code(), QuestionKind.SHORT_TEXT, new Words("Hur många?", "How many?"), old.help(), old.why(), !old.required(),
                2L, 30L, old.options(), old.source(), old.notBefore(), true, List.of("heavy"), new Condition("need", List.of(), null));
        List<Change> changes = FormDifference.between(standard, new ChangeQuestion(changed, List.of()).apply(standard));
        assertEquals(List.of("LABEL", "KIND", old.required() ? "OPTIONAL" : "REQUIRED", "LIMITS", "TRACKS", "CONDITION", "PUBLISHED"),
                changes.stream().map(change -> change.what().name()).toList());
        assertTrue(changes.get(1).in(Texts.SWEDISH).contains("Kort text, förut Antal"), changes.get(1).in(Texts.SWEDISH));
        assertTrue(changes.get(3).in(Texts.ENGLISH).contains("at least 2, at most 30"), changes.get(3).in(Texts.ENGLISH));
        assertEquals(List.of("LABEL", "KIND", "LIMITS", "PUBLISHED"), changes.stream().filter(Change::asked).map(change -> change.what().name())
                .filter(what -> !what.startsWith("REQ") && !what.startsWith("OPT")).toList());
    }

    @Test
    void difference_namesNewRemovedAndMovedQuestions() {
        FormDefinition after = new RemoveQuestion("budget").apply(
                new AddQuestion("activity", question("members", QuestionKind.NUMBER)).apply(new MoveQuestion("public.title", false).apply(start)));
        assertEquals(List.of("MOVED public.summary", "MOVED public.title", "QUESTION_ADDED members", "QUESTION_REMOVED budget"),
                differences(start, after));
        assertEquals("Ny fråga: ”Fråga members”.", FormDifference.between(start, after).get(2).in(Texts.SWEDISH));
        assertEquals(List.of("SECTION_TEXT money", "SECTION_ADDED more"), differences(start, new AddSection("more", new Words("Mer", "More")).apply(
                new ChangeSection("money", new Words("Kosing", "Dough"), Words.NONE).apply(start))));
        assertEquals(List.of("TITLE ", "FORM_TRACKS "), differences(start, new Describe(new Words("A", "B"), List.of("heavy", "light")).apply(start)));
    }

    @Test
    void draft_isPublishedAsTheNextVersion_andNeverChangesAgain() {
        FormDraft draft = new FormDraft(start, null, clock.now(), ME);
        draft.edit(new AddQuestion("activity", question("members", QuestionKind.NUMBER)), clock.now(), ME);
        FormVersion version = draft.publish(3, clock.now(), ME);
        assertEquals(4, version.ordinal());
        assertEquals(4, FormReader.read(version.definition()).form().version());
        assertEquals(FormDraftState.PUBLISHED, draft.state());
        assertEquals("form.draft.ended",
                assertThrows(BusinessException.class, () -> draft.edit(new RemoveQuestion("members"), clock.now(), ME)).code());
        assertEquals("form.draft.ended", assertThrows(BusinessException.class, () -> draft.discard(clock.now(), ME)).code());
    }

    @Test
    void draft_withRefusals_isNotPublished_andEachIsToldWithItsPlace() {
        FormDraft draft = new FormDraft(start, null, clock.now(), ME);
        draft.edit(new AddQuestion("activity", question("who", QuestionKind.CHOICE)), clock.now(), ME);
        draft.edit(new RemoveQuestion("amount"), clock.now(), ME);
        BusinessException refused = assertThrows(BusinessException.class, () -> draft.publish(0, clock.now(), ME));
        List<String> said = refused.violations().stream().map(violation -> Texts.get(Texts.SWEDISH, violation.key(), violation.args())).toList();
        assertTrue(said.contains("Formuläret kan inte användas: Frågan ”Fråga who”, alternativen: Skriv minst två alternativ."), said::toString);
        assertTrue(said.stream().anyMatch(one -> one.contains("Frågan amount måste finnas")), said::toString);
        assertEquals(FormDraftState.DRAFT, draft.state());
    }

    @Test
    void draft_withoutEnglish_isPublished() {
        FormDraft draft = new FormDraft(start, null, clock.now(), ME);
        draft.edit(new AddSection("more", new Words("Mer", "")), clock.now(), ME);
        draft.edit(new AddQuestion("more", new Question("why", QuestionKind.LONG_TEXT, new Words("Varför?", ""), Words.NONE, Words.NONE, false, null,
                null, List.of(), "", "", false, List.of(), null)), clock.now(), ME);
        assertEquals(1, draft.publish(0, clock.now(), ME).ordinal());
    }

    @Test
    void places_ofWhateverCannotBeRead_areSaidInBothLanguages() {
        String json = DeliveredForms.json("light").replace("\"code\": \"when\"", "\"requried\": true, \"min\": \"x\", \"code\": \"when\"");
        FormReader.Read read = FormReader.read(json);
        List<FormPlace> places = FormPlace.of(read.form(), read.findings());
        assertEquals(2, places.size());
        places.forEach(place -> assertEquals("when", place.question()));
        assertEquals("Frågan ”När är det?”, minsta gränsen: Här ska det stå ett heltal.", places.stream()
                .filter(place -> place.field().equals("min")).findFirst().orElseThrow().in(Texts.SWEDISH));
        FormReader.read("[]").findings().forEach(finding -> assertTrue(FormPlace.of(null, finding).in(Texts.ENGLISH).startsWith("The form: ")));
    }
}
