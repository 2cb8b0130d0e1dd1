package org.samstod.applications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.applications.CameBy;
import org.samstod.applications.Remark;
import org.samstod.forms.FormReader;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

/** What a registrar enters from paper: when it came, what is in the way, and what only goes along. */
class PaperTest {

    private static final Instant OPENS = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-01-29T11:00:00Z");
    private static final Instant TYPED = CLOSES.plus(Duration.ofDays(5));
    private static final String ME = Ids.next();

    private final Application application = Application.assisted(Ids.next(), Ids.next(), Ids.next(), Ids.next(), ME, OPENS);
    private final Map<String, Answer> answers = new HashMap<>();
    private SubmissionRules rules;

    @BeforeEach
    void paper() throws IOException {
        try (var in = PaperTest.class.getResourceAsStream("/setup/forms/light.json")) {
            rules = new SubmissionRules(FormReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).form(), "light", "2027-01-01", OPENS,
                    CLOSES, Money.ofKronor(20_000), PublicationLevel.OPEN, Set.of("solberga"));
        }
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

    private void answer(String question, String text) {
        answers.put(question, new Answer(application.id(), question, text, ME, OPENS, null));
    }

    private Assisted came(Instant at) {
        Arrival arrival = new Arrival("Schackklubben", CameBy.PAPER, at, "Kerstin", "08-123 456 78", null);
        return new Assisted(application.id(), OrganisationNumber.parse("802005-1952"), arrival, ME, TYPED);
    }

    private Revision receive(Assisted paper, Boolean signed, boolean lacks) {
        return application.receive(rules, paper, List.copyOf(answers.values()), Map.of(), List.of(), signed, lacks, "Ansökan utan rubrik", id -> "Rut", ME,
                TYPED);
    }

    private List<String> refused(Boolean signed, boolean lacks) {
        return assertThrows(BusinessException.class, () -> receive(came(CLOSES), signed, lacks)).violations().stream()
                .map(one -> one.field() + " " + one.code()).sorted().toList();
    }

    private PaperCheck check() {
        Map<String, String> values = Application.values(rules.form(), List.copyOf(answers.values()), List.of());
        return PaperCheck.of(rules, values, List.of());
    }

    @Test
    void itIsReceivedWhenItCame_andLateOnlyWhenItCameLate() {
        Assisted paper = came(CLOSES);
        Revision revision = receive(paper, true, false);
        assertEquals(CLOSES, application.receivedAt());
        assertEquals(CLOSES, revision.submittedAt());
        assertFalse(application.late(), "the deadline itself is in time, however late it was typed");
        assertEquals(TYPED, paper.enteredAt());
        assertEquals(ApplicationStatus.SUBMITTED, application.status());
        assertEquals(RevisionKind.FIRST, revision.kind());
    }

    @Test
    void whatCameAfterTheDeadline_isLate() {
        assertTrue(receive(came(CLOSES.plusMillis(1)), true, false).late());
        assertTrue(application.late());
    }

    @Test
    void whatIsMissing_isInTheWay_untilTheRegistrarSaysThatThePaperLacksIt() {
        answers.remove("when");
        answer("declaration.conditions", "");
        assertEquals(List.of("lacks assisted.lacks"), refused(true, false));
        assertEquals(Map.of("when", Remark.MISSING, "declaration.conditions", Remark.UNDECLARED), check().remarks());
        receive(came(CLOSES), false, true);
        assertEquals(1, application.revisionCount());
    }

    @Test
    void theTitleTheSumAndTheLevel_mayBeMissingToo() {
        answers.keySet().removeAll(List.of("public.title", "public.summary", "amount", "publication.level"));
        Revision revision = receive(came(CLOSES), true, true);
        assertEquals("Ansökan utan rubrik", revision.title());
        assertEquals("", revision.summary());
        assertEquals(0, revision.amountOre());
        assertEquals(PublicationLevel.OPEN, revision.level(), "the call's own level, which the applicant may lower");
    }

    @Test
    void moreThanTheCeiling_isTheApplicantsToSay_andGoesAlong() {
        answer("amount", "25 000");
        PaperCheck check = check();
        assertEquals(Remark.DEVIATES, check.remarks().get("amount"));
        assertEquals(List.of(), check.blocking());
        assertEquals(2_500_000, receive(came(CLOSES), true, true).amountOre());
    }

    @Test
    void whatTheRegistrarCanTypeRight_isInTheWay_whateverIsConfirmed() {
        answer("amount", "tolv tusen");
        assertEquals(List.of("amount amount.format"), refused(true, true));
    }

    @Test
    void aLevelAboveTheCalls_isInTheWay() throws IOException {
        rules = new SubmissionRules(rules.form(), "light", "2027-01-01", OPENS, CLOSES, null, PublicationLevel.LIMITED, Set.of());
        assertEquals(List.of("publication.level application.level.above"), refused(true, true));
    }

    @Test
    void whetherItIsSigned_mustBeSaid_butNotBeSo() {
        assertEquals(List.of("signed assisted.signed.missing"), refused(null, false));
        Assisted paper = came(CLOSES);
        receive(paper, false, false);
        assertEquals(Boolean.FALSE, paper.signed());
    }

    @Test
    void itIsReceivedOnce_andOnlyWhatARegistrarBegan() {
        receive(came(CLOSES), true, false);
        assertEquals("assisted.received", assertThrows(BusinessException.class, () -> receive(came(CLOSES), true, false)).code());
        Application own = new Application(Ids.next(), Ids.next(), Ids.next(), Ids.next(), ME, OPENS);
        assertEquals("assisted.received", assertThrows(BusinessException.class, own::requireBeingEntered).code());
    }

    @Test
    void anAnswerSomebodyElseChanged_isToldBeforeItIsReceived() {
        BusinessException changed = assertThrows(BusinessException.class, () -> application.receive(rules, came(CLOSES), List.copyOf(answers.values()),
                Map.of("when", 7L), List.of(), true, false, "", id -> "Rut", ME, TYPED));
        assertEquals(List.of("when application.answers.changed"), changed.violations().stream().map(one -> one.field() + " " + one.code()).toList());
    }

    private Assisted cameAgain(Instant at) {
        Arrival arrival = new Arrival("Schackklubben", CameBy.PHONE, at, "Kerstin", "08-123 456 78", null);
        return new Assisted(Ids.next(), OrganisationNumber.parse("802005-1952"), arrival, ME, TYPED);
    }

    private Revision complete(Assisted paper, Optional<RevisionPermit> permit, boolean letter) {
        return application.complete(rules, paper, new Application.Entered(List.copyOf(answers.values()), List.of(), letter), Map.of(), permit, true, false,
                "Ansökan utan rubrik", id -> "Rut", ME, TYPED);
    }

    private RevisionPermit asked(Instant at, Instant due) {
        return new RevisionPermit(application.id(), "completion", "När är det?", due, at, Ids.next());
    }

    private String refusedAfterwards(Instant cameAt, RevisionPermit permit) {
        return assertThrows(BusinessException.class, () -> complete(cameAgain(cameAt), Optional.ofNullable(permit), false)).code();
    }

    @Test
    void aCompletionOnPaper_answersWhatWasAsked_asOfTheMomentItCame() {
        receive(came(CLOSES), true, false);
        Instant asked = CLOSES.plus(Duration.ofDays(2));
        Instant due = CLOSES.plus(Duration.ofDays(4));
        RevisionPermit permit = asked(asked, due);
        answer("when", "Söndagar");
        Revision revision = complete(cameAgain(due.minusSeconds(60)), Optional.of(permit), false);
        assertEquals(RevisionKind.COMPLETION, revision.kind());
        assertEquals(2, revision.ordinal());
        assertEquals(due.minusSeconds(60), revision.submittedAt());
        assertFalse(revision.late(), "typed later, but it came in time");
        assertEquals(PermitStatus.ANSWERED, permit.status());
        assertEquals(CLOSES, application.receivedAt(), "the first moment stays");
        assertEquals("Söndagar", revision.answers().get("when"));
    }

    @Test
    void aCompletionThatCameAfterItsDay_isLate() {
        receive(came(CLOSES), true, false);
        Instant due = CLOSES.plus(Duration.ofDays(3));
        answer("when", "Söndagar");
        assertTrue(complete(cameAgain(due.plusSeconds(1)), Optional.of(asked(CLOSES.plusSeconds(60), due)), false).late());
    }

    @Test
    void afterTheDeadline_onlyWhatWasAskedForIsTaken_andNothingFromBefore() {
        receive(came(CLOSES), true, false);
        answer("when", "Söndagar");
        Instant asked = CLOSES.plus(Duration.ofDays(1));
        RevisionPermit permit = asked(asked, asked.plus(Duration.ofDays(9)));
        assertEquals("assisted.after.not-asked", refusedAfterwards(asked, null));
        assertEquals("assisted.after.before-asked", refusedAfterwards(asked.minusSeconds(61), permit));
        assertEquals("assisted.after.early", refusedAfterwards(CLOSES.minusSeconds(61), permit));
        permit.end(asked);
        assertEquals("assisted.after.not-asked", refusedAfterwards(asked, permit));
        application.withdraw(ME, asked);
        assertEquals("application.withdrawn", refusedAfterwards(asked, null));
    }

    @Test
    void beforeTheDeadline_aChangeIsFree_forPaperToo() {
        receive(came(OPENS.plusSeconds(60)), true, false);
        answer("when", "Söndagar");
        assertEquals(RevisionKind.CHANGE, complete(cameAgain(CLOSES), Optional.empty(), false).kind());
        application.handled(Handling.DECIDED);
        assertEquals("application.decided", refusedAfterwards(CLOSES, null));
    }

    @Test
    void nothingNew_isNoCompletion_butALetterIs() {
        receive(came(CLOSES), true, false);
        RevisionPermit permit = asked(CLOSES.plusSeconds(60), CLOSES.plus(Duration.ofDays(9)));
        assertEquals("assisted.after.nothing", refusedAfterwards(CLOSES.plusSeconds(120), permit));
        assertEquals(2, complete(cameAgain(CLOSES.plusSeconds(120)), Optional.of(permit), true).ordinal());
    }

    @Test
    void aCompletionIsHeldAgainstTheSameRules_andALevelOnceLoweredIsNotRaised() {
        receive(came(CLOSES), true, false);
        application.lowerLevel(PublicationLevel.STATISTICS);
        RevisionPermit permit = asked(CLOSES.plusSeconds(60), CLOSES.plus(Duration.ofDays(9)));
        answer("amount", "tolv tusen");
        assertEquals("amount.format", refusedAfterwards(CLOSES.plusSeconds(120), permit));
        answer("amount", "11 000");
        assertEquals(PublicationLevel.STATISTICS, complete(cameAgain(CLOSES.plusSeconds(120)), Optional.of(permit), false).level());
    }

    @Test
    void whatNeverCameOnPaper_isNotFollowedOnPaper() {
        Application own = new Application(Ids.next(), Ids.next(), Ids.next(), Ids.next(), ME, OPENS);
        assertEquals("assisted.received", assertThrows(BusinessException.class, () -> own.requireFollowedOnPaper(CLOSES)).code());
        assertEquals("assisted.received", assertThrows(BusinessException.class, () -> application.requireFollowedOnPaper(CLOSES)).code(),
                "nor what is still being entered");
    }

    @Test
    void afterwardsTheAssociationRevisesItAsAnyOther() {
        receive(came(OPENS.plusSeconds(60)), true, false);
        answer("when", "Söndagar");
        Optional<Revision> changed = application.submit(rules, List.copyOf(answers.values()), Map.of(), List.of(), Optional.empty(), id -> "", Ids.next(),
                OPENS.plus(Duration.ofDays(2)));
        assertEquals(RevisionKind.CHANGE, changed.orElseThrow().kind());
        assertEquals(OPENS.plusSeconds(60), application.receivedAt());
    }

    @Test
    void theCounter_isOpenForADayToWhoeverEnteredIt() {
        Assisted paper = came(CLOSES);
        assertFalse(paper.isAtTheCounter(ME, TYPED), "nothing is entered yet");
        receive(paper, true, false);
        assertTrue(paper.isAtTheCounter(ME, TYPED.plus(Duration.ofHours(23))));
        assertFalse(paper.isAtTheCounter(ME, TYPED.plus(Duration.ofHours(24))));
        assertFalse(paper.isAtTheCounter(Ids.next(), TYPED));
    }

    private static List<String> wrong(String name, CameBy way, Instant at, String contact, String phone, String email) {
        return new Arrival(name, way, at, contact, phone, email).problems(OPENS, TYPED).stream().map(one -> one.field() + " " + one.code()).toList();
    }

    @Test
    void anArrival_hasANameAWayATimeAndAContact() {
        assertEquals(List.of(), wrong("Schackklubben", CameBy.VISIT, OPENS, "Kerstin", null, "kerstin@example.org"));
        assertEquals(List.of("name association.name.missing", "cameBy assisted.came-by.missing", "contactName assisted.contact.missing",
                "phone assisted.contact.way"), wrong(" ", null, null, null, " ", ""));
        assertEquals(List.of("phone association.phone.format", "email association.email.format"),
                wrong("S", CameBy.PHONE, OPENS, "K", "ring mig", "ingen adress"));
        assertEquals(List.of("name association.name.long", "contactName assisted.contact.long"),
                wrong("x".repeat(121), CameBy.PHONE, OPENS, "x".repeat(121), "08-123456", null));
    }

    @Test
    void itCannotHaveComeInTheFuture_norBeforeTheCallOpened() {
        assertEquals(List.of("day assisted.came.future"), wrong("S", CameBy.PAPER, TYPED.plusMillis(1), "K", "08-123456", null));
        assertEquals(List.of("day assisted.came.early"), wrong("S", CameBy.PAPER, OPENS.minusMillis(1), "K", "08-123456", null));
        assertEquals(List.of(), wrong("S", CameBy.PAPER, TYPED, "K", "08-123456", null));
    }

    @Test
    void dayAndClockTime_areThoseOfStockholm() {
        List<Violation> wrong = new ArrayList<>();
        assertEquals(CLOSES, Arrival.moment(LocalDate.of(2027, 1, 29), "12:00", wrong));
        assertEquals(Instant.parse("2027-07-01T07:05:00Z"), Arrival.moment(LocalDate.of(2027, 7, 1), " 9.05 ", wrong));
        assertEquals(List.of(), wrong);
        assertNull(Arrival.moment(null, "kvart över", wrong));
        assertEquals(List.of("register.time", "date.missing"), wrong.stream().map(Violation::code).toList());
    }

    @Test
    void aDeclaration_isMadeAsTheApplicationCame() {
        assertEquals(Remark.BY_PHONE, CameBy.PHONE.declared());
        assertEquals(Remark.ON_PAPER, CameBy.PAPER.declared());
        Map<String, String> values = Application.values(rules.form(), List.copyOf(answers.values()), List.of());
        assertEquals(List.of("declaration.conditions"), PaperCheck.declared(rules, values));
    }
}
