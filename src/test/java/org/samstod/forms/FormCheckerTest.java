package org.samstod.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckerTest {

    @ParameterizedTest
    @ValueSource(strings = {"light", "standard", "standard-2", "relatives"})
    void check_deliveredForms_findNothingAtAll(String code) {
        assertEquals(List.of(), FormChecker.check(DeliveredForms.form(code)));
    }

    @Test
    void lightForm_asksAtMostTenQuestionsAndTwoUploads() {
        int[] size = DeliveredForms.form("light").size("light");
        assertTrue(size[0] <= 10 && size[1] <= 2, size[0] + " questions, " + size[1] + " uploads");
    }

    /** One change to the light form each, and the refusal with its place that it must cause. */
    static Stream<List<String>> mistakes() {
        return Stream.of(
                List.of("\"code\": \"when\"", "\"code\": \"target\"", "sections[0].questions[4].code: twice (target)"),
                List.of("\"code\": \"when\"", "\"code\": \"När?\"", "sections[0].questions[4].code: name (När?)"),
                List.of("\"code\": \"when\"", "\"showWhen\": {\"question\": \"nowhere\"}, \"code\": \"when\"",
                        "sections[0].questions[4].showWhen.question: unknown-question (nowhere)"),
                List.of("\"code\": \"when\"", "\"showWhen\": {\"question\": \"when\"}, \"code\": \"when\"",
                        "sections[0].questions[4].showWhen: circle (when)"),
                List.of("\"code\": \"when\"", "\"showWhen\": {\"question\": \"target\", \"in\": [\"martians\"]}, \"code\": \"when\"",
                        "sections[0].questions[4].showWhen.in: unknown-option (martians)"),
                List.of("\"code\": \"when\"", "\"showWhen\": {\"question\": \"target\", \"atLeast\": 3}, \"code\": \"when\"",
                        "sections[0].questions[4].showWhen.atLeast: not-a-number (target)"),
                List.of("\"code\": \"when\"", "\"tracks\": [\"heavy\"], \"code\": \"when\"",
                        "sections[0].questions[4].tracks: track-not-of-form (heavy)"),
                List.of("\"code\": \"when\"", "\"tracks\": [\"heavy\"], \"code\": \"when\"",
                        "sections[0].questions[4]: never-asked (when)"),
                List.of("\"code\": \"when\"", "\"min\": 200, \"code\": \"when\"", "sections[0].questions[4]: limits-crossed (200 > 120)"),
                List.of("\"code\": \"when\"", "\"requried\": true, \"code\": \"when\"",
                        "sections[0].questions[4].requried: unknown-field (requried)"),
                List.of("\"kind\": \"budget\"", "\"kind\": \"spreadsheet\"", "sections[1].questions[1].kind: unknown-kind (spreadsheet)"),
                List.of("\"code\": \"financing\"", "\"code\": \"funders\"", "sections: reserved-missing (financing)"),
                List.of("\"code\": \"amount\"", "\"showWhen\": {\"question\": \"when\"}, \"code\": \"amount\"",
                        "sections[1].questions[0]: reserved-not-always (amount)"),
                List.of("\"kind\": \"amount\"", "\"kind\": \"number\"", "sections[1].questions[0].kind: reserved-kind (amount)"),
                List.of("\"max\": 80", "\"max\": 81", "sections[0].questions[0].max: reserved-length (public.title)"),
                List.of("\"max\": 600", "\"max\": 601", "sections[0].questions[1].max: reserved-length (public.summary)"),
                List.of("\"sv\": \"När är det?\",", "", "sections[0].questions[4].label.sv: no-swedish"),
                List.of("\"source\": \"neighbourhoods\"", "\"source\": \"planets\"", "sections[0].questions[3].source: unknown-source (planets)"),
                List.of("\"code\": \"when\"", "\"code\": \"co-applicants\"", "sections[0].questions[4].kind: reserved-kind (co-applicants)"),
                List.of("\"kind\": \"level\"", "\"max\": 2, \"kind\": \"level\"", "sections[3].questions[0]: limits-not-here (level)"),
                List.of("\"version\": 1", "\"version\": 0", "version: version (0)"),
                List.of("\"version\": 1", "\"version\": \"one\"", "version: not-a-whole-number"),
                List.of("\"light\"\n", "\"feather\"\n", "tracks: unknown-track (feather)"),
                List.of("\"version\": 1", "\"version\": 1, " + rule("nowhere", "\"atMost\": 3"), "eligibility[0].question: unknown-question (nowhere)"),
                List.of("\"version\": 1", "\"version\": 1, " + rule("target", "\"in\": [\"martians\"]"), "eligibility[0].in: unknown-option (martians)"),
                List.of("\"version\": 1", "\"version\": 1, " + rule("target", "\"atMost\": 3"), "eligibility[0].atMost: not-a-number (target)"),
                List.of("\"version\": 1", "\"version\": 1, " + rule("when", "\"atLeast\": 3"), "eligibility[0].atLeast: not-a-number (when)"),
                List.of("\"version\": 1", "\"version\": 1, " + rule("when", "\"in\": [\"a\"]"), "eligibility[0].in: no-options (when)"),
                List.of("\"version\": 1", "\"version\": 1, " + rule("neighbourhood", "\"in\": [\"a\"]"), "eligibility[0].in: no-options (neighbourhood)"),
                List.of("\"version\": 1", "\"version\": 1, " + rule("publication.level", "\"in\": [\"0\"]"),
                        "eligibility[0].in: no-options (publication.level)"),
                List.of("\"version\": 1", "\"version\": 1, " + rule("target", "\"notYes\": true"), "eligibility[0].notYes: not-a-yes (target)"),
                List.of("\"version\": 1", "\"version\": 1, " + rule("amount", "\"atMost\": 3, \"atLeast\": 5"), "eligibility[0]: two-conditions (amount)"),
                List.of("\"version\": 1", "\"version\": 1, " + rule("amount", "\"atMosst\": 3"), "eligibility[0]: rule-without-condition (amount)"),
                List.of("\"version\": 1", "\"version\": 1, " + rule("amount", "\"atMosst\": 3"), "eligibility[0].atMosst: unknown-field (atMosst)"),
                List.of("\"version\": 1", "\"version\": 1, \"eligibility\": [{\"question\": \"amount\", \"atMost\": 5}]",
                        "eligibility[0].message.sv: no-swedish"));
    }

    private static String rule(String question, String condition) {
        return "\"eligibility\": [{\"question\": \"" + question + "\", " + condition + ", \"message\": {\"sv\": \"Nej\", \"en\": \"No\"}}]";
    }

    @Test
    void check_aRuleThatShutsOutEveryAnswer_isRefused() {
        FormDefinition standard = DeliveredForms.form("standard");
        FormDefinition closed = new FormDefinition(standard.code(), 2, standard.title(), standard.tracks(), standard.sections(),
                List.of(new EligibilityRule("open-to-all", List.of("yes", "no"), null, null, false, new Words("Nej", "No"))));
        assertEquals(List.of("eligibility[0].in: nobody-eligible (open-to-all)"),
                FormChecker.check(closed).stream().map(FormFinding::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void check_aMistake_isRefusedWithItsPlaceNamed(List<String> mistake) {
        String json = DeliveredForms.json("light");
        assertTrue(json.contains(mistake.get(0)), "the form no longer holds " + mistake.get(0));
        FormReader.Read read = FormReader.read(json.replace(mistake.get(0), mistake.get(1)));
        List<String> refused = Stream.concat(read.findings().stream(), FormChecker.check(read.form()).stream())
                .filter(FormFinding::refused).map(FormFinding::toString).toList();
        assertTrue(refused.contains(mistake.get(2)), () -> "refused were " + refused);
    }

    @Test
    void check_conditionsInACircle_nameEachQuestionOfIt() {
        String json = DeliveredForms.json("light")
                .replace("\"code\": \"when\"", "\"showWhen\": {\"question\": \"target\"}, \"code\": \"when\"")
                .replace("\"code\": \"target\"", "\"showWhen\": {\"question\": \"when\"}, \"code\": \"target\"");
        List<String> refused = FormChecker.check(FormReader.read(json).form()).stream().map(FormFinding::toString).toList();
        assertTrue(refused.contains("sections[0].questions[2].showWhen: circle (target)"), refused::toString);
        assertTrue(refused.contains("sections[0].questions[4].showWhen: circle (when)"), refused::toString);
    }

    @Test
    void check_elevenQuestionsOnTheLightTrack_isRefused() {
        String one = "{\"code\": \"extra\", \"kind\": \"date\", \"label\": {\"sv\": \"Dag\", \"en\": \"Day\"}}, ";
        String json = DeliveredForms.json("light").replaceFirst("\"questions\": \\[", "\"questions\": [" + one);
        assertEquals(List.of("sections: light-questions (11)"),
                FormChecker.check(FormReader.read(json).form()).stream().map(FormFinding::toString).toList());
    }

    @Test
    void check_missingEnglish_warnsOnly() {
        String json = DeliveredForms.json("light").replace("\"en\": \"When is it?\"", "\"en\": \"\"");
        List<FormFinding> findings = FormChecker.check(FormReader.read(json).form());
        assertEquals(List.of(new FormFinding(false, "sections[0].questions[4].label.en", "no-english", "")), findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "3", "{\"code\":", "null", "{\"code\":\"a\",\"code\""})
    void read_whatIsNoDefinition_isRefusedAndGivesNone(String json) {
        FormReader.Read read = FormReader.read(json);
        assertTrue(read.form() == null && read.findings().get(0).refused(), () -> read.toString());
    }

    @Test
    void words_withoutEnglish_fallBackToMarkedSwedish() {
        Words words = new Words("Hej", null);
        assertEquals("Hej", words.in(java.util.Locale.ENGLISH));
        assertEquals("sv", words.languageIn(java.util.Locale.ENGLISH));
    }
}
