package org.samstod.applications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.forms.Answers;
import org.samstod.forms.AssociationLine;
import org.samstod.forms.DeliveredForms;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormReader;
import org.samstod.forms.FormSection;
import org.samstod.forms.Option;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Words;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

class ApplicationTest {

    private static final Instant OPENS = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-01-29T11:00:00Z");
    private static final Instant BEFORE = CLOSES.minus(Duration.ofDays(3));
    private static final Instant AFTER = CLOSES.plus(Duration.ofDays(3));
    private static final String ME = Ids.next();

    private final Application application = new Application(Ids.next(), Ids.next(), Ids.next(), Ids.next(), ME, OPENS);
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<AttachedFile> files = new ArrayList<>();
    private SubmissionRules rules;

    @BeforeEach
    void completeDraft() throws IOException {
        rules = rules(CLOSES, null, PublicationLevel.OPEN);
        answer("public.title", "Prova på schack");
        answer("public.summary", "Schack på lördagar.");
        answer("target", "children");
        answer("neighbourhood", "solberga");
        answer("when", "Lördagar 10–12");
        answer("amount", "12 000");
        answer("budget", "[{\"what\":\"Lokal\",\"amount\":\"12 000\"}]");
        answer("publication.level", "3");
        answer("declaration.conditions", "yes");
    }

    private static SubmissionRules rules(Instant closesAt, Money ceiling, PublicationLevel level) throws IOException {
        try (var in = ApplicationTest.class.getResourceAsStream("/setup/forms/light.json")) {
            FormDefinition form = FormReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).form();
            return new SubmissionRules(form, "light", "2027-01-01", OPENS, closesAt, ceiling, level, Set.of("solberga", "orby-slott"));
        }
    }

    private void answer(String question, String text) {
        answers.put(question, new Answer(application.id(), question, text, ME, BEFORE, null));
    }

    private Optional<Revision> submit(Instant at, RevisionPermit permit) {
        return application.submit(rules, List.copyOf(answers.values()), Map.of(), files, Optional.ofNullable(permit), id -> "Maja", ME, at);
    }

    private List<String> refusedAt(Instant at) {
        return assertThrows(BusinessException.class, () -> submit(at, null)).violations().stream()
                .map(v -> (v.field() == null ? "" : v.field() + " ") + v.code()).sorted().toList();
    }

    private RevisionPermit permit(Instant dueAt) {
        return new RevisionPermit(application.id(), "completion", "Skicka protokollet", dueAt, BEFORE, Ids.next());
    }

    @Test
    void submit_freezesTheAnswersWithTheirHash() {
        Revision revision = submit(BEFORE, null).orElseThrow();
        assertEquals(ApplicationStatus.SUBMITTED, application.status());
        assertEquals(1, revision.ordinal());
        assertEquals(RevisionKind.FIRST, revision.kind());
        assertEquals(1_200_000, revision.amountOre());
        assertEquals(PublicationLevel.OPEN, revision.level());
        assertTrue(revision.isWhole());
        assertTrue(revision.content().contains("\"public.title\":\"Prova på schack\""), revision.content());
        String content = revision.content();
        answers.get("public.title").change("Något annat", ME, BEFORE, null);
        assertEquals(content, revision.content());
    }

    @Test
    void nobodyAppliesTogetherWithItself() {
        FormDefinition form = DeliveredForms.form("standard-2");
        OrganisationNumber own = OrganisationNumber.parse("802005-1952");
        SubmissionRules heavy = new SubmissionRules(form, "heavy", "2027-01-01", OPENS, CLOSES, null, PublicationLevel.OPEN, Set.of(), own);
        Map<String, String> answer = Map.of("co-applicants", Answers.writeAssociations(List.of(new AssociationLine("Kören", "855104-0721"),
                new AssociationLine("Vi", "16 802005 1952"), new AssociationLine("Oläslig", "8020"))));
        assertEquals(List.of(new Violation("co-applicants", "application.co-applicant.own", 2)), Application.problems(heavy, answer, List.of()).stream()
                .filter(one -> one.code().equals("application.co-applicant.own")).toList());
        SubmissionRules standard = new SubmissionRules(form, "standard", "2027-01-01", OPENS, CLOSES, null, PublicationLevel.OPEN, Set.of(), own);
        assertEquals(List.of(), standard.together(answer), "not asked there");
    }

    @Test
    void submit_theSameContent_givesTheSameTextWhateverTheOrder() {
        files.add(new AttachedFile("file.other", Ids.next(), "b.pdf", "application/pdf", 2, "b".repeat(64), true));
        files.add(new AttachedFile("file.other", Ids.next(), "a.pdf", "application/pdf", 1, "a".repeat(64), true));
        String first = submit(BEFORE, null).orElseThrow().content();
        java.util.Collections.reverse(files);
        assertEquals(Optional.empty(), submit(BEFORE, null));
        assertTrue(first.indexOf("a.pdf") < first.indexOf("b.pdf"), first);
        assertFalse(first.contains(files.get(0).fileId()), "a revision names files by their hash");
    }

    @Test
    void submit_twiceByADoubleClick_makesOneRevision() {
        submit(BEFORE, null);
        assertEquals(Optional.empty(), submit(BEFORE, null));
        assertEquals(1, application.revisionCount());
    }

    private static Question question(String code, QuestionKind kind, String... options) {
        Words words = new Words(code, code);
        return new Question(code, kind, words, Words.NONE, Words.NONE, false, null, null,
                List.of(options).stream().map(option -> new Option(option, words)).toList(), "", "", false, List.of(), null);
    }

    private FormDefinition form(int version, String code, Question... asked) {
        return new FormDefinition(code, version, rules.form().title(), List.of("light"),
                List.of(new FormSection("all", rules.form().title(), Words.NONE, List.of(asked))), List.of());
    }

    @Test
    void moveTo_aNewerForm_keepsWhatCanBeRead_andSetsTheRestAsideUnlost() {
        FormDefinition before = form(1, "light", question("a", QuestionKind.SHORT_TEXT), question("b", QuestionKind.SHORT_TEXT),
                question("c", QuestionKind.CHOICE, "yes", "no"), question("d", QuestionKind.LONG_TEXT), question("e", QuestionKind.CHOICE, "yes"));
        FormDefinition after = form(2, "light", question("a", QuestionKind.LONG_TEXT), question("b", QuestionKind.NUMBER),
                question("c", QuestionKind.CHOICE, "no", "maybe"), question("e", QuestionKind.LONG_TEXT));
        answers.clear();
        answer("a", "kvar");
        answer("b", "tre");
        answer("c", "yes");
        answer("d", "ingen frågar");
        answer("e", "yes");
        String old = application.formId();
        String newer = Ids.next();
        application.moveTo(before, newer, after, List.copyOf(answers.values()), ME, BEFORE);
        assertEquals(newer, application.formId());
        assertEquals("kvar", answers.get("a").text());
        for (String code : List.of("b", "c", "d", "e")) {
            assertEquals("", answers.get(code).text(), code);
            assertEquals(old, answers.get(code).earlierFormId());
        }
        assertEquals(List.of("tre", "yes", "ingen frågar", "yes"),
                List.of("b", "c", "d", "e").stream().map(code -> answers.get(code).earlierText()).toList());
        answer("b", "12");
        application.moveTo(after, Ids.next(), form(3, "light", question("b", QuestionKind.AMOUNT)), List.copyOf(answers.values()), ME, BEFORE);
        assertEquals("12", answers.get("b").text(), "a number can be read as a sum");
    }

    @Test
    void moveTo_setsAsideASecondTime_behindTheFirst() {
        Answer answer = new Answer(application.id(), "b", "ett", ME, BEFORE, null);
        FormDefinition first = form(1, "light", question("b", QuestionKind.SHORT_TEXT));
        FormDefinition second = form(2, "light", question("b", QuestionKind.DATE));
        FormDefinition third = form(3, "light", question("b", QuestionKind.DECLARATION));
        application.moveTo(first, Ids.next(), second, List.of(answer), ME, BEFORE);
        answer.change("2027-03-02", ME, BEFORE, null);
        application.moveTo(second, Ids.next(), third, List.of(answer), ME, BEFORE);
        assertEquals("ett\n\n2027-03-02", answer.earlierText());
    }

    @Test
    void moveTo_anOlderOrAnotherForm_orAfterSubmission_isRefused() {
        FormDefinition here = rules.form();
        for (FormDefinition other : List.of(form(1, "light", question("a", QuestionKind.DATE)), form(2, "other", question("a", QuestionKind.DATE)))) {
            assertEquals("application.form.not-newer", assertThrows(BusinessException.class,
                    () -> application.moveTo(here, Ids.next(), other, List.of(), ME, BEFORE)).code());
        }
        submit(BEFORE, null);
        assertEquals("application.form.submitted", assertThrows(BusinessException.class,
                () -> application.moveTo(here, Ids.next(), form(2, "light", question("a", QuestionKind.DATE)), List.of(), ME, BEFORE)).code());
        assertEquals("Prova på schack", answers.get("public.title").text());
    }

    @Test
    void submit_incomplete_tellsEverythingAtOnce() {
        answers.remove("when");
        answer("amount", "many");
        answer("neighbourhood", "rinkeby");
        files.add(new AttachedFile("file.minutes", Ids.next(), "p.pdf", "application/pdf", 1, "a".repeat(64), false));
        assertEquals(List.of("amount amount.format", "file.minutes application.file.waiting",
                "neighbourhood application.neighbourhood.other", "when form.required.short-text"), refusedAt(BEFORE));
        assertEquals(ApplicationStatus.DRAFT, application.status());
    }

    @Test
    void submit_anAnswerChangedBySomebodyElse_isRefusedWithWhoAndWhen() {
        Answer stored = answers.get("when");
        BusinessException refused = assertThrows(BusinessException.class, () -> application.submit(rules, List.of(stored),
                Map.of("when", stored.version() + 1), List.of(), Optional.empty(), id -> "Maja", ME, BEFORE));
        var changed = refused.violations().stream().filter(v -> v.code().equals("application.answers.changed")).findFirst().orElseThrow();
        assertEquals("when", changed.field());
        assertEquals(List.of("Maja", "2027-01-26 12:00"), List.of(changed.args()));
    }

    @Test
    void submit_atTheClosingMoment_isInTimeAndAMillisecondLaterIsLate() {
        assertFalse(rules.isLate(CLOSES));
        Revision revision = submit(CLOSES.plusMillis(1), null).orElseThrow();
        assertTrue(revision.late());
        assertTrue(application.late());
        assertEquals(CLOSES.plusMillis(1), application.receivedAt());
    }

    @Test
    void submit_afterDeadline_isReceivedAsLate() {
        assertTrue(submit(AFTER, null).orElseThrow().late());
    }

    @Test
    void submit_beforeTheWindow_isRefused() {
        assertEquals(List.of("application.not-open"), refusedAt(OPENS.minusMillis(1)));
    }

    @Test
    void submit_overTheCeilingOrAboveTheLevelOfTheCall_isRefused() throws IOException {
        rules = rules(CLOSES, Money.ofKronor(10_000), PublicationLevel.LIMITED);
        assertEquals(List.of("amount application.amount.ceiling", "publication.level application.level.above"), refusedAt(BEFORE));
    }

    @Test
    void revise_beforeTheDeadline_isFreeAndKeepsTheFirst() {
        Revision first = submit(BEFORE, null).orElseThrow();
        answer("when", "Söndagar 10–12");
        Revision second = submit(BEFORE.plusSeconds(60), null).orElseThrow();
        assertEquals(2, second.ordinal());
        assertEquals(RevisionKind.CHANGE, second.kind());
        assertTrue(first.content().contains("Lördagar") && second.content().contains("Söndagar"));
        assertEquals(second.id(), application.revisionId());
        assertEquals(BEFORE, application.receivedAt(), "received is when the first one came");
    }

    @Test
    void revise_afterTheDeadline_needsAPermit() {
        submit(BEFORE, null);
        answer("when", "Söndagar 10–12");
        assertEquals(List.of("application.closed"), refusedAt(AFTER));
        RevisionPermit permit = permit(AFTER.plus(Duration.ofDays(7)));
        Revision revision = submit(AFTER, permit).orElseThrow();
        assertEquals(RevisionKind.COMPLETION, revision.kind());
        assertEquals(permit.id(), revision.permitId());
        assertFalse(revision.late());
        assertEquals(PermitStatus.ANSWERED, permit.status());
        assertFalse(application.mayChange(AFTER, CLOSES, Optional.of(permit)));
    }

    @Test
    void revise_underAPermitAfterItsDueDate_isReceivedAndFlagged() {
        submit(BEFORE, null);
        RevisionPermit permit = permit(BEFORE.plus(Duration.ofDays(1)));
        answer("when", "Söndagar 10–12");
        assertTrue(submit(AFTER, permit).orElseThrow().late());
        assertFalse(application.late(), "the application itself came in time");
    }

    @Test
    void revise_underAPermitThatEnded_isRefused() {
        submit(BEFORE, null);
        RevisionPermit permit = permit(AFTER.plus(Duration.ofDays(1)));
        permit.end(AFTER);
        permit.end(AFTER.plusSeconds(1));
        answer("when", "Söndagar 10–12");
        assertEquals("application.closed", assertThrows(BusinessException.class, () -> submit(AFTER, permit)).code());
    }

    @Test
    void revise_inAContinuousCall_isFreeUntilAnOfficerTakesTheCase() throws IOException {
        rules = rules(null, null, PublicationLevel.OPEN);
        submit(BEFORE, null);
        assertTrue(application.mayChange(AFTER, null, Optional.empty()));
        application.handled(Handling.CLAIMED);
        assertFalse(application.mayChange(AFTER, null, Optional.empty()));
    }

    @Test
    void revise_afterTheDecision_isRefusedAlsoUnderAPermit() {
        submit(BEFORE, null);
        application.handled(Handling.DECIDED);
        application.handled(Handling.CLAIMED);
        assertEquals(Handling.DECIDED, application.handling());
        answer("when", "Söndagar 10–12");
        assertEquals("application.decided",
                assertThrows(BusinessException.class, () -> submit(BEFORE, permit(AFTER))).code());
    }

    @Test
    void unsentChanges_areSeenAndGoAwayAgain() {
        submit(BEFORE, null);
        assertFalse(unsent());
        answer("when", "Söndagar 10–12");
        assertTrue(unsent());
        answer("when", "Lördagar 10–12");
        assertFalse(unsent());
    }

    private boolean unsent() {
        Map<String, String> values = Application.values(rules.form(), List.copyOf(answers.values()), files);
        return application.hasUnsentChanges(rules.form(), rules.track(), values, files);
    }

    @Test
    void level_onceLowered_isNotRaisedByANewRevision() {
        submit(BEFORE, null);
        application.lowerLevel(PublicationLevel.STATISTICS);
        answer("when", "Söndagar 10–12");
        assertEquals(PublicationLevel.STATISTICS, submit(BEFORE, null).orElseThrow().level());
        assertThrows(BusinessException.class, () -> application.lowerLevel(PublicationLevel.OPEN));
    }

    @Test
    void withdraw_onlyBetweenSubmissionAndDecision() {
        assertEquals("application.withdraw.draft", assertThrows(BusinessException.class, () -> application.withdraw(ME, BEFORE)).code());
        submit(BEFORE, null);
        application.withdraw(ME, BEFORE);
        assertEquals(ApplicationStatus.WITHDRAWN, application.status());
        assertEquals("application.withdrawn", assertThrows(BusinessException.class, () -> application.withdraw(ME, BEFORE)).code());
        answer("when", "Söndagar 10–12");
        assertEquals(List.of("application.withdrawn"), refusedAt(BEFORE));
    }

    @Test
    void withdraw_afterTheDecision_isRefused() {
        submit(BEFORE, null);
        application.handled(Handling.DECIDED);
        assertEquals("application.decided", assertThrows(BusinessException.class, () -> application.withdraw(ME, BEFORE)).code());
    }

    @Test
    void permit_needsATextAndADueTimeAhead() {
        assertEquals("application.permit.due", assertThrows(BusinessException.class, () -> permit(BEFORE)).code());
        assertThrows(BusinessException.class, () -> new RevisionPermit(application.id(), "completion", " ", AFTER, BEFORE, ME));
    }

    @Test
    void answer_sentTwice_isKnownByItsKeyOrItsText() {
        Answer answer = new Answer(application.id(), "when", "Lördagar", ME, BEFORE, "key-1");
        assertTrue(answer.holds("whatever", "key-1"));
        assertTrue(answer.holds("Lördagar", "key-2"));
        assertFalse(answer.holds("Söndagar", "key-2"));
        assertFalse(answer.holds("Söndagar", null));
    }
}
