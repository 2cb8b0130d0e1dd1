package org.samstod.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

class FormValidationTest {

    private final FormDefinition light = DeliveredForms.form("light");
    private final FormDefinition standard = DeliveredForms.form("standard");

    @Test
    void validate_aCompleteLightApplication_findsNothing() {
        assertEquals(List.of(), light.validate(complete(), "light"));
    }

    @Test
    void validate_nothingAnswered_tellsEveryRequiredQuestionInTheOrderOfTheForm() {
        assertEquals(List.of("public.title", "public.summary", "target", "neighbourhood", "when", "amount", "budget",
                "publication.level", "declaration.conditions"),
                light.validate(Map.of(), "light").stream().map(Violation::field).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "amount | tio tusen | amount.format", "amount | 40,000 | amount.format", "amount | 0 | form.amount.min",
        "amount | 999 999 999 | form.amount.huge", "amount | 20 000 | -", "amount | 20.000,50 | -",
        "target | martians | form.unreadable", "target | 'children,youth' | -",
        "publication.level | 4 | form.unreadable", "publication.level | 2 | -",
        "public.title | Läger för 811218-9876 | form.personal-number", "public.title | Läger 811218-9877 | -",
        "neighbourhood | Solberga | form.unreadable", "neighbourhood | solberga | -",
        "declaration.conditions | maybe | form.unreadable",
        "file.other | 'a,b,c,d,e,f' | form.files.max",
        "budget | '[{\"what\":\"\",\"amount\":\"20000\"}]' | form.budget.what",
        "budget | '[{\"what\":\"Hyra\",\"amount\":\"mycket\"},{\"what\":\"Fika\",\"amount\":\"90000\"}]' | form.row.amount",
        "budget | '[{\"what\":\"Hyra\",\"amount\":\"100\"}]' | form.budget.less-than-amount",
        "budget | Hyra 100 kr | form.unreadable",
        "financing | '[{\"funder\":\"\",\"state\":\"asked\",\"amount\":\"1\"}]' | form.financing.funder",
        "financing | '[{\"funder\":\"Studieförbundet\",\"state\":\"granted\",\"amount\":\"1 000\"}]' | -"})
    void validate_oneAnswer_isHeldAgainstItsKind(String code, String answer, String expected) {
        Map<String, String> answers = complete();
        answers.put(code, answer);
        List<String> found = light.validate(answers, "light").stream().map(v -> v.field() + " " + v.code()).toList();
        assertEquals(expected == null ? List.of() : List.of(code + " " + expected), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Kören | 802005-1952 | -", "Kören | 16 855104 0721 | -", "'' | 802005-1952 | form.associations.name", "Kören | '' | form.associations.format",
        "Kören | 8020051953 | form.associations.check-digit", "Kim | 121212-1212 | form.associations.personal",
        "Bolaget | 556016-0680 | form.associations.not-association"})
    void validate_associations_eachWithItsNumber_atItsRow(String name, String number, String expected) {
        FormDefinition together = DeliveredForms.form("standard-2");
        String answer = Answers.writeAssociations(List.of(new AssociationLine("Bandet", "802005-7538"), new AssociationLine(name, number)));
        Map<String, String> answers = Map.of("amount", "200 000", "co-applicants", answer);
        List<Violation> found = together.validate(answers, "heavy").stream().filter(one -> one.field().equals("co-applicants")).toList();
        assertEquals(expected == null ? List.of() : List.of(new Violation("co-applicants", expected, 2)), found);
        assertFalse(together.shownCodes(answers, "standard").contains("co-applicants"), "the fullest track asks");
        String twice = Answers.writeAssociations(List.of(new AssociationLine("A", "802005-7538"), new AssociationLine("B", "8020057538")));
        assertTrue(together.validate(Map.of("co-applicants", twice), "heavy").contains(new Violation("co-applicants", "form.associations.twice", 2)));
    }

    @Test
    void validate_textLongerThanItsLimit_tellsHowMuchToTakeAway() {
        Map<String, String> answers = complete();
        answers.put("public.title", "å".repeat(83));
        assertEquals(List.of(new Violation("public.title", "form.text.max", 80L, 3L)), light.validate(answers, "light"));
    }

    @Test
    void validate_charactersOutsideTheBasicPlane_countAsOneEach() {
        Map<String, String> answers = complete();
        answers.put("public.title", "😀".repeat(80));
        assertEquals(List.of(), light.validate(answers, "light"));
    }

    @Test
    void validate_lastDayBeforeFirst_isSaidAtTheLastDay() {
        Map<String, String> answers = Map.of("amount", "40000", "starts", "2027-03-02", "ends", "2027-03-01");
        assertTrue(standard.validate(answers, "standard").contains(new Violation("ends", "form.date.before", "2027-03-02")));
        Map<String, String> impossible = Map.of("starts", "2027-02-30");
        assertTrue(standard.validate(impossible, "standard").contains(new Violation("starts", "form.date")));
    }

    @Test
    void shown_followsTrackAndConditions() {
        assertFalse(standard.shownCodes(Map.of(), "light").contains("need"));
        assertTrue(standard.shownCodes(Map.of(), "standard").contains("need"));
        assertFalse(standard.shownCodes(Map.of(), "standard").contains("risk"));
        assertFalse(standard.shownCodes(Map.of("open-to-all", "yes"), "standard").contains("open-to-all.why"));
        assertTrue(standard.shownCodes(Map.of("open-to-all", "no"), "standard").contains("open-to-all.why"));
        assertFalse(standard.shownCodes(Map.of("open-to-all", "no"), "light").contains("open-to-all.why"));
        assertFalse(standard.shownCodes(Map.of("amount", "49 999,99"), "standard").contains("amount.smaller"));
        assertTrue(standard.shownCodes(Map.of("amount", "50 000"), "standard").contains("amount.smaller"));
    }

    @Test
    void relevant_leavesOutWhatIsNotAskedAndWhatIsBlank() {
        Map<String, String> answers = Map.of("open-to-all", "yes", "open-to-all.why", "an answer from before", "need", "  ");
        assertEquals(Map.of("open-to-all", "yes"), standard.relevant(answers, "standard"));
    }

    @Test
    void refuse_whatMayNotBeStored() {
        Question text = light.question("public.summary").orElseThrow();
        assertEquals("form.characters", Answers.refuse(text, "a\u0000b").orElseThrow().code());
        assertEquals("form.characters", Answers.refuse(text, "a\u001bb").orElseThrow().code());
        assertEquals("form.characters", Answers.refuse(text, "a\ud800b").orElseThrow().code());
        assertEquals("form.too-long", Answers.refuse(text, "a".repeat(Answers.MAX_CHARACTERS + 1)).orElseThrow().code());
        assertTrue(Answers.refuse(text, "line\nline\t<script>alert('x')</script> '; DROP TABLE answers; --").isEmpty());
        assertTrue(Answers.refuse(text, "x".repeat(700)).isEmpty(), "too long for the question is kept until it is mended");
    }

    @Test
    void sums_countWhatCanBeRead() {
        assertEquals(1_250_050, Answers.costs("[{\"what\":\"a\",\"amount\":\"12 500,50\"},{\"what\":\"b\",\"amount\":\"?\"}]").ore());
        assertEquals(0, Answers.otherMoney("").ore());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "amount | atMost | 500 | 12 000 | -", "amount | atMost | 12000 | 12 000 | form.not-eligible", "amount | atMost | 12000 | 12 000,01 | -",
        "amount | atLeast | 12000 | 12 000 | form.not-eligible", "amount | atLeast | 12000 | 11 999,99 | -",
        "target | in | youth | children | -", "target | in | youth | 'children,youth' | form.not-eligible",
        "declaration.conditions | notYes | - | yes | -", "declaration.conditions | notYes | - | '' | form.required.eligible"})
    void validate_anAnswerWithWhichNobodyCanApply_saysSoInTheRulesOwnWords(String code, String condition, String value, String answer,
            String expected) {
        Words message = new Words("Det går inte", "That will not do");
        EligibilityRule rule = new EligibilityRule(code, condition.equals("in") ? List.of(value) : List.of(),
                condition.equals("atLeast") ? Long.valueOf(value) : null, condition.equals("atMost") ? Long.valueOf(value) : null,
                condition.equals("notYes"), message);
        FormDefinition form = new FormDefinition("light", 2, light.title(), light.tracks(), light.sections(), List.of(rule));
        assertEquals(List.of(), FormChecker.check(form));
        Map<String, String> answers = complete();
        answers.put("budget", "[{\"what\":\"Lokal\",\"amount\":\"90 000\"}]");
        answers.put(code, answer);
        assertEquals(expected == null ? List.of() : List.of(new Violation(code, expected, message)), form.validate(answers, "light"));
        if (expected != null) {
            assertEquals("That will not do", Texts.get(Texts.ENGLISH, "error." + expected, message));
        }
    }

    @Test
    void validate_aRuleOfAQuestionThatIsNotShown_saysNothing() {
        FormDefinition form = new FormDefinition("standard", 2, standard.title(), standard.tracks(), standard.sections(),
                List.of(new EligibilityRule("declaration.democracy", List.of(), null, null, true, new Words("Nej", "No")),
                        new EligibilityRule("participants", List.of(), null, 3L, false, new Words("Få", "Few"))));
        Map<String, String> answers = Map.of("participants", "2");
        assertFalse(form.validate(answers, "light").stream().anyMatch(violation -> violation.code().equals("form.not-eligible")));
        assertTrue(form.validate(answers, "standard").contains(new Violation("participants", "form.not-eligible", new Words("Få", "Few"))));
    }

    /** Answers to every required question of the light form. */
    static Map<String, String> complete() {
        Map<String, String> answers = new HashMap<>();
        answers.put("public.title", "Prova på schack");
        answers.put("public.summary", "Schack på lördagar för barn som aldrig har spelat.");
        answers.put("target", "children");
        answers.put("neighbourhood", "solberga");
        answers.put("when", "Lördagar 10–12");
        answers.put("amount", "12 000");
        answers.put("budget", "[{\"what\":\"Lokal\",\"amount\":\"30 000\"}]");
        answers.put("publication.level", "3");
        answers.put("declaration.conditions", "yes");
        return answers;
    }
}
