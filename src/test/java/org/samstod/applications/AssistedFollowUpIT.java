package org.samstod.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.associations.AssociationService;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.cases.ApplicantCaseService;
import org.samstod.cases.CasePageService;
import org.samstod.cases.CaseService;
import org.samstod.cases.CaseState;
import org.samstod.cases.CaseView;
import org.samstod.cases.CompletionService;
import org.samstod.cases.CompletionService.RequestCompletion;
import org.samstod.cases.CompletionState;
import org.samstod.container.ContainerTest;
import org.samstod.container.TestApplications;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.notifications.NotificationService;
import org.samstod.register.EntryKind;
import org.samstod.register.EntryView;
import org.samstod.register.RegisterFilter;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.FreshNumbers;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** What comes on paper or by telephone after an application on paper: completions and withdrawals. */
class AssistedFollowUpIT extends ContainerTest {

    @Inject
    TestApplications test;

    @Inject
    AssistedApplicationService assisted;

    @Inject
    AssistedFollowUpService after;

    @Inject
    AssistedReadingService papers;

    @Inject
    ApplicationService applications;

    @Inject
    ApplicationFileService files;

    @Inject
    AssociationService associations;

    @Inject
    AttachmentService attachments;

    @Inject
    RegisterService register;

    @Inject
    CaseService cases;

    @Inject
    CasePageService page;

    @Inject
    CompletionService completions;

    @Inject
    ApplicantCaseService applicant;

    @Inject
    NotificationService notifications;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private String board;
    private String call;
    private Actor rut;
    private Actor rolf;
    private Actor officer;
    private Actor maja;

    @BeforeEach
    void people() {
        board = test.board();
        ActAs.run(Actor.SYSTEM, () -> register.openBoard(board, clock.today().minusDays(40)));
        rut = test.staff("Rut Registrator", Role.REGISTRAR, board);
        rolf = test.staff("Rolf Registrator", Role.REGISTRAR, board);
        officer = test.staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        maja = test.administrator("Maja Ek", board);
        call = test.call(board, null);
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        return ActAs.call(actor, work);
    }

    private static Incoming scan(String name) {
        return new Incoming(name, new ByteArrayInputStream(("Inskannat " + name).getBytes(StandardCharsets.UTF_8)));
    }

    private Instant minute() {
        return clock.now().truncatedTo(ChronoUnit.MINUTES);
    }

    /** An application on paper that came three days ago. */
    private String received(Actor member, String level) {
        String number = member == null ? FreshNumbers.association().formatted()
                : as(member, () -> associations.association(member.associationId())).number().formatted();
        LocalDateTime came = LocalDateTime.ofInstant(minute().minus(Duration.ofDays(3)), Clock.ZONE);
        return as(rut, () -> {
            String id = assisted.begin(new BeginAssisted(call, number, "Gamla Älvsjö körsällskap", CameBy.PAPER, came.toLocalDate(),
                    came.toLocalTime().toString(), "Kerstin Kontakt", null, "kerstin@example.org"));
            TestApplications.complete().forEach((question, text) -> assisted.save(
                    new SaveAnswer(id, question, "publication.level".equals(question) ? level : text, 0, null)));
            assisted.addFile(id, "file.minutes", List.of(scan("protokoll.txt")));
            assisted.submit(new SubmitAssisted(id, seen(id), true, false, Map.of()));
            return id;
        });
    }

    private Map<String, Long> seen(String id) {
        return assisted.view(id).answers().values().stream().collect(Collectors.toMap(AnswerView::question, AnswerView::version));
    }

    private BeginFollowUp came(String id, CameBy by, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, Clock.ZONE);
        return new BeginFollowUp(id, by, local.toLocalDate(), local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    private String caseOf(String applicationId) {
        return as(Actor.SYSTEM, () -> cases.caseOfApplication(applicationId)).orElseThrow();
    }

    /** The officer has the case, and asks for something. */
    private String asked(String id) {
        String about = caseOf(id);
        as(officer, () -> {
            cases.claim(about, page.view(about, Texts.SWEDISH).version());
            return null;
        });
        return as(officer, () -> completions.request(new RequestCompletion(about, page.view(about, Texts.SWEDISH).version(), List.of(),
                "När är det?", clock.today().plusDays(10), "")));
    }

    private void change(Actor registrar, String draft, String question, String text) {
        ActAs.run(registrar, () -> assisted.save(new SaveAnswer(draft, question, text, assisted.view(draft).answer(question).version(), null)));
    }

    private Receipt receive(Actor registrar, String draft) {
        return as(registrar, () -> assisted.submit(new SubmitAssisted(draft, seen(draft), true, false, Map.of())));
    }

    private List<String> subjects(Actor reader) {
        return as(reader, () -> notifications.inbox(PageRequest.ofPage(1, 20))).rows().stream().map(one -> one.subject()).toList();
    }

    private long mails(String address, String subject) {
        return em.createQuery("select count(m) from OutboxMessage m where m.address = :address and m.subject like :subject", Long.class)
                .setParameter("address", address).setParameter("subject", subject + "%").getSingleResult();
    }

    private EntryView entry(EntryKind kind) {
        return as(rut, () -> register.list(new RegisterFilter(null, null, kind, null, null), PageRequest.first(5))).page().rows().get(0).entry();
    }

    @Test
    void aCompletionOnPaper_becomesAVersionOfTheApplication_answersTheRequest_andIsTheAssociations() {
        String id = received(maja, "3");
        asked(id);
        Instant cameAt = minute();
        String draft = as(rut, () -> after.begin(came(id, CameBy.PHONE, cameAt)));
        AssistedView view = as(rolf, () -> assisted.view(draft));
        assertEquals("Lördagar 10–12", view.answer("when").text(), "it begins with what was submitted");
        assertEquals(1, view.files().get("file.minutes").size());
        assertEquals(id, view.completes().applicationId());
        assertTrue(view.completes().asked().contains("När är det?"), view.completes().asked());
        assertFalse(view.late());
        assertEquals(draft, as(rolf, () -> after.begin(came(id, CameBy.PAPER, cameAt))), "a colleague goes on with the same");
        assertTrue(as(rut, () -> assisted.beingEntered()).stream().filter(one -> one.applicationId().equals(draft)).allMatch(AssistedLine::completes));

        change(rolf, draft, "when", "Söndagar 12–14");
        as(rolf, () -> assisted.addFile(draft, AssistedApplicationService.ORIGINAL, List.of(scan("brev.txt"))));
        FileView old = view.files().get("file.minutes").get(0);
        as(rolf, () -> assisted.removeFile(draft, old.id()));
        as(rolf, () -> assisted.addFile(draft, "file.minutes", List.of(scan("nytt-protokoll.txt"))));
        Receipt receipt = receive(rolf, draft);
        assertEquals(2, receipt.revision());
        assertEquals(cameAt, receipt.revisedAt());

        CaseView officers = as(officer, () -> page.view(caseOf(id), Texts.SWEDISH));
        assertEquals(CompletionState.ANSWERED, officers.requests().get(0).state());
        assertEquals(2, officers.newestRevision().ordinal());
        List<RevisionView> revisions = as(officer, () -> applications.revisions(id));
        assertEquals(List.of(true, true), revisions.stream().map(RevisionView::entered).toList());
        assertEquals("Söndagar 12–14", revisions.get(1).answers().get("when"));
        assertEquals(List.of("nytt-protokoll.txt"), revisions.get(1).filesOf("file.minutes").stream().map(FileView::name).toList());
        FollowUpView told = as(officer, () -> papers.ofCase(id)).orElseThrow().after().get(0);
        assertEquals(FollowUpKind.COMPLETION, told.kind());
        assertEquals("Rolf Registrator", told.enteredBy());
        assertEquals(2, told.revision());
        assertNotNull(as(officer, () -> attachments.read(told.paper().get(0).id())));
        EntryView registered = entry(EntryKind.COMPLETION);
        assertEquals(cameAt, registered.at());
        assertEquals(told.number(), registered.receptionNumber());

        ApplicationView own = as(maja, () -> applications.application(id));
        assertEquals("Söndagar 12–14", own.answer("when").text(), "the association goes on from what was received");
        assertEquals(List.of("nytt-protokoll.txt"), own.files().get("file.minutes").stream().map(FileView::name).toList());
        assertFalse(own.unsentChanges(), "nothing of it is unsent");
        assertTrue(subjects(maja).contains("En komplettering är införd, nummer " + told.number()), subjects(maja).toString());
        assertEquals(1, mails("kerstin@example.org", "Vi har tagit emot er komplettering, nummer " + told.number()));
        assertEquals(List.of(), subjects(rolf), "the registrar is nobody of the association");

        assertEquals(List.of(), as(rut, () -> assisted.beingEntered()));
        assertEquals(id, as(rut, () -> papers.received(draft)).orElseThrow(), "the second of two clicks finds the receipt");
        assertThrows(NotFound.class, () -> as(rut, () -> assisted.view(draft)));
        assertThrows(NotFound.class, () -> as(rut, () -> attachments.read(old.id())), "what was entered with is gone");
        assertEquals("assisted.after.not-asked", code(() -> as(rut, () -> after.begin(came(id, CameBy.PHONE, minute())))));
    }

    private static String code(Callable<?> refused) {
        return assertThrows(BusinessException.class, refused::call).code();
    }

    @Test
    void whatTheAssociationHasNotSent_isNeitherShownToTheRegistrarNorLost() {
        String id = received(maja, "3");
        test.answer(maja, id, "when", "Hemligt utkast");
        as(maja, () -> files.add(id, "file.minutes", List.of(scan("eget.txt"))));
        String draft = as(rut, () -> after.begin(came(id, CameBy.PAPER, minute())));
        AssistedView view = as(rut, () -> assisted.view(draft));
        assertEquals("Lördagar 10–12", view.answer("when").text());
        assertEquals(List.of("protokoll.txt"), view.files().get("file.minutes").stream().map(FileView::name).toList());
        change(rut, draft, "public.summary", "Schack för alla åldrar.");
        receive(rut, draft);
        ApplicationView own = as(maja, () -> applications.application(id));
        assertEquals("Hemligt utkast", own.answer("when").text());
        assertEquals("Schack för alla åldrar.", own.answer("public.summary").text());
        assertEquals(List.of("protokoll.txt", "eget.txt"), own.files().get("file.minutes").stream().map(FileView::name).toList());
        assertTrue(own.unsentChanges(), "what was not sent is still not sent");
        assertEquals(FollowUpKind.CHANGE, as(officer, () -> papers.ofCase(id)).orElseThrow().after().get(0).kind());
    }

    @Test
    void aCompletion_isForTheBoardsRegistrarsOnly_andNeverEasierToReachThanTheCase() {
        String id = received(maja, "3");
        Actor elsewhere = test.staff("Ragna", Role.REGISTRAR, test.board());
        for (Actor other : List.of(elsewhere, officer, maja)) {
            assertThrows(Denied.class, () -> as(other, () -> after.begin(came(id, CameBy.PAPER, minute()))), other.name());
            assertThrows(Denied.class, () -> as(other, () -> after.page(id)), other.name());
        }
        String draft = as(rut, () -> after.begin(came(id, CameBy.PAPER, minute())));
        FileView file = as(rut, () -> assisted.view(draft)).files().get("file.minutes").get(0);
        for (Actor other : List.of(elsewhere, officer, maja)) {
            assertThrows(Denied.class, () -> as(other, () -> attachments.read(file.id())), other.name());
        }
        assertEquals(1, as(maja, () -> applications.mine()).size(), "the association is not shown what is being entered");
        as(maja, () -> {
            applications.lowerLevel(id, PublicationLevel.PROTECTED);
            return null;
        });
        assertThrows(Denied.class, () -> as(rolf, () -> assisted.view(draft)), "the case is protected now");
        assertThrows(Denied.class, () -> as(rolf, () -> attachments.read(file.id())));
        assertThrows(Denied.class, () -> receive(rut, draft));
        assertEquals(List.of(), as(rut, () -> assisted.beingEntered()));

        String own = test.draft(maja, call);
        test.submit(maja, own);
        assertThrows(Denied.class, () -> as(rut, () -> after.begin(came(own, CameBy.PAPER, minute()))), "what never came on paper");
        assertThrows(Denied.class, () -> as(rut, () -> after.addLetter(own, List.of(scan("brev.txt")))));
    }

    @Test
    void everythingWrongWithACompletion_isSaid_andNothingIsBegun() {
        String id = received(null, "3");
        BusinessException wrong = assertThrows(BusinessException.class, () -> as(rut, () -> after.begin(new BeginFollowUp(id, null, null, ""))));
        assertEquals(List.of("time register.time", "day date.missing", "cameBy assisted.came-by.missing"),
                wrong.violations().stream().map(one -> one.field() + " " + one.code()).toList());
        assertEquals("assisted.came.future", code(() -> as(rut, () -> after.begin(came(id, CameBy.PAPER, clock.now().plus(Duration.ofHours(2)))))));
        assertEquals("assisted.after.early", code(() -> as(rut, () -> after.begin(came(id, CameBy.PAPER, clock.now().minus(Duration.ofDays(4)))))));
        assertNull(as(rut, () -> after.page(id)).begun());
        String draft = as(rut, () -> after.begin(came(id, CameBy.PAPER, minute())));
        assertEquals("assisted.after.nothing", code(() -> receive(rut, draft)));
        change(rut, draft, "when", "");
        assertEquals("assisted.lacks", code(() -> receive(rut, draft)));
        ActAs.run(rut, () -> assisted.discard(draft));
        assertNull(as(rut, () -> after.page(id)).begun());
        assertEquals(1, as(rut, () -> papers.receipt(id)).receipt().revision());
    }

    @Test
    void aWithdrawalOnPaper_isTheAssociationsOwn_asOfTheMomentItCame() {
        String id = received(maja, "3");
        asked(id);
        Instant cameAt = minute().minus(Duration.ofHours(5));
        BusinessException wrong = assertThrows(BusinessException.class, () -> ActAs.run(rut, () -> after.withdraw(came(id, CameBy.PHONE, cameAt), false)));
        assertEquals(List.of("cameBy assisted.withdrawal.phone", "signed assisted.withdrawal.signed", "letter assisted.withdrawal.letter"),
                wrong.violations().stream().map(one -> one.field() + " " + one.code()).toList());
        FileView mistaken = as(rut, () -> after.addLetter(id, List.of(scan("fel.txt"))));
        ActAs.run(rut, () -> after.removeLetter(id, mistaken.id()));
        as(rut, () -> after.addLetter(id, List.of(scan("aterkallelse.txt"))));
        String begun = as(rut, () -> after.begin(came(id, CameBy.PAPER, minute())));
        ActAs.run(rut, () -> after.withdraw(came(id, CameBy.PAPER, cameAt), true));

        CaseView view = as(officer, () -> page.view(caseOf(id), Texts.SWEDISH));
        assertEquals(CaseState.PROPOSED, view.state());
        assertEquals(CompletionState.WITHDRAWN, view.requests().get(0).state());
        assertEquals("withdrawn", as(maja, () -> applicant.status(id, Locale.ROOT)).stage());
        AssistedReceipt receipt = as(rolf, () -> papers.receipt(id));
        assertEquals(cameAt, receipt.receipt().withdrawnAt());
        assertFalse(receipt.completable());
        assertFalse(receipt.withdrawable());
        FollowUpView told = as(officer, () -> papers.ofCase(id)).orElseThrow().after().get(0);
        assertEquals(FollowUpKind.WITHDRAWAL, told.kind());
        assertEquals(List.of("aterkallelse.txt"), told.paper().stream().map(AnswersView.FileLine::name).toList());
        assertNotNull(as(officer, () -> attachments.read(told.paper().get(0).id())));
        EntryView registered = entry(EntryKind.WITHDRAWAL);
        assertEquals(cameAt, registered.at());
        assertEquals(told.number(), registered.receptionNumber());
        assertTrue(subjects(maja).contains("Er ansökan är återkallad på papper"), subjects(maja).toString());
        assertEquals(List.of(), subjects(rut));
        assertEquals(1, mails("kerstin@example.org", "Vi har tagit emot er återkallelse, nummer " + told.number()));
        assertEquals(id, as(rut, () -> papers.receipt(id)).receipt().applicationId());
        assertThrows(NotFound.class, () -> as(rut, () -> assisted.view(begun)), "what was begun is thrown away");
        assertEquals("application.withdrawn", code(() -> {
            ActAs.run(rut, () -> after.withdraw(came(id, CameBy.PAPER, minute()), true));
            return null;
        }));
    }
}
