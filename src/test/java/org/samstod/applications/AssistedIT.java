package org.samstod.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.associations.AssociationService;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.cases.CasePageService;
import org.samstod.cases.CaseService;
import org.samstod.cases.CaseView;
import org.samstod.container.ContainerTest;
import org.samstod.container.TestApplications;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.notifications.NotificationService;
import org.samstod.register.EntryKind;
import org.samstod.register.RegisterFilter;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.FreshNumbers;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** Applications that registrars enter from paper and telephone: whose the draft is, when it was received, and what follows. */
class AssistedIT extends ContainerTest {

    @Inject
    TestApplications test;

    @Inject
    AssistedApplicationService assisted;

    @Inject
    AssistedReadingService papers;

    @Inject
    ApplicationService applications;

    @Inject
    AnswerService answers;

    @Inject
    DraftService drafts;

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
    NotificationService notifications;

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager transaction;

    @Inject
    Clock clock;

    private String board;
    private String call;
    private Actor rut;
    private Actor rolf;
    private Actor officer;

    @BeforeEach
    void people() {
        board = test.board();
        ActAs.run(Actor.SYSTEM, () -> register.openBoard(board, clock.today().minusDays(40)));
        rut = test.staff("Rut Registrator", Role.REGISTRAR, board);
        rolf = test.staff("Rolf Registrator", Role.REGISTRAR, board);
        officer = test.staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        call = test.call(board, clock.now().plus(Duration.ofDays(10)));
    }

    /** The deadline passed that long ago: a call is never published with a deadline that has passed, and no test waits for days. */
    private void closed(Duration ago) {
        try {
            transaction.begin();
            em.createNativeQuery("update calls set closes_at = ? where id = ?").setParameter(1, Timestamp.from(clock.now().minus(ago)))
                    .setParameter(2, call).executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        return ActAs.call(actor, work);
    }

    private Instant daysAgo(int days) {
        return clock.now().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MINUTES);
    }

    private BeginAssisted paper(String number, Instant cameAt, String email) {
        LocalDateTime local = LocalDateTime.ofInstant(cameAt.truncatedTo(ChronoUnit.MINUTES), Clock.ZONE);
        return new BeginAssisted(call, number, "Gamla Älvsjö körsällskap", CameBy.PAPER, local.toLocalDate(), local.toLocalTime().toString(),
                "Kerstin Kontakt", "08-123 456 78", email);
    }

    private String begun(Actor registrar, String number, Instant cameAt, String email) {
        return as(registrar, () -> assisted.begin(paper(number, cameAt, email)));
    }

    private String begun(Actor registrar) {
        return begun(registrar, FreshNumbers.association().formatted(), daysAgo(3), null);
    }

    private void fill(Actor registrar, String id, Map<String, String> answered) {
        ActAs.run(registrar, () -> answered.forEach((question, text) -> assisted.save(
                new SaveAnswer(id, question, text, assisted.view(id).answer(question).version(), null))));
    }

    private Receipt receive(Actor registrar, String id, boolean signed, boolean lacks) {
        return as(registrar, () -> assisted.submit(new SubmitAssisted(id, seen(id), signed, lacks, Map.of())));
    }

    private Map<String, Long> seen(String id) {
        return assisted.view(id).answers().values().stream().collect(Collectors.toMap(AnswerView::question, AnswerView::version));
    }

    private static Incoming scan() {
        return new Incoming("ansokan.txt", new ByteArrayInputStream("Inskannat".getBytes(StandardCharsets.UTF_8)));
    }

    private String caseOf(String applicationId) {
        return as(Actor.SYSTEM, () -> cases.caseOfApplication(applicationId)).orElseThrow();
    }

    private List<String> subjects(Actor reader) {
        return as(reader, () -> notifications.inbox(PageRequest.ofPage(1, 20))).rows().stream().map(one -> one.subject()).toList();
    }

    @Test
    void entered_itIsReceivedWhenItCame_asACaseLikeAnyOther() {
        closed(Duration.ofDays(1));
        Instant cameAt = daysAgo(3);
        String id = begun(rut, FreshNumbers.association().formatted(), cameAt, null);
        fill(rut, id, TestApplications.complete());
        FileView scanned = as(rut, () -> assisted.addFile(id, AssistedApplicationService.ORIGINAL, List.of(scan())));
        Receipt receipt = receive(rolf, id, true, false);

        assertEquals(cameAt, receipt.receivedAt());
        assertFalse(receipt.late(), "it came before the deadline, which has passed since");
        var entry = as(rut, () -> register.list(new RegisterFilter(null, null, EntryKind.APPLICATION, null, receipt.number()), PageRequest.first(5)))
                .page().rows().get(0).entry();
        assertEquals(cameAt, entry.at());
        assertTrue(entry.registeredAt().isAfter(cameAt));

        CaseView view = as(officer, () -> page.view(caseOf(id), Texts.SWEDISH));
        assertEquals("Gamla Älvsjö körsällskap", view.applicant());
        assertEquals(receipt.number(), view.receptionNumber());
        assertEquals(cameAt, view.receivedAt());
        AssistedAbout about = as(officer, () -> papers.ofCase(id)).orElseThrow();
        assertEquals("Rolf Registrator", about.enteredBy());
        assertTrue(about.signed());
        assertFalse(about.members());
        assertEquals(List.of(), about.wanting());
        assertEquals(List.of(Remark.ON_PAPER), about.declarations().stream().map(AssistedAbout.Line::remark).toList());
        String original = about.paper().get(0).id();
        assertNotEquals(scanned.id(), original, "the revision has a copy of its own");
        assertNotNull(as(officer, () -> attachments.read(original)));
        assertEquals(List.of(id), as(rolf, () -> assisted.entered()).stream().map(AssistedLine::applicationId).toList());
        assertEquals(List.of(), as(rolf, () -> assisted.beingEntered()));
    }

    @Test
    void whatThePaperLacks_goesAlongToTheOfficer_onceConfirmed() {
        String id = begun(rut);
        Map<String, String> some = new HashMap<>(TestApplications.complete());
        some.remove("when");
        some.remove("declaration.conditions");
        fill(rut, id, some);
        assertEquals("assisted.lacks", assertThrows(BusinessException.class, () -> receive(rut, id, false, false)).code());
        assertEquals(List.of(), as(rut, () -> assisted.entered()), "nothing was received");
        receive(rut, id, false, true);
        AssistedAbout about = as(officer, () -> papers.ofCase(id)).orElseThrow();
        assertEquals(Map.of("when", Remark.MISSING, "declaration.conditions", Remark.UNDECLARED),
                about.wanting().stream().collect(Collectors.toMap(AssistedAbout.Line::question, AssistedAbout.Line::remark)));
        assertFalse(about.signed());
        assertEquals("Kerstin Kontakt", about.contactName());
    }

    @Test
    void anEmptyPaper_isReceivedToo_andCanBeReadByTheOfficer() {
        String id = begun(rut);
        Receipt receipt = receive(rut, id, false, true);
        assertEquals("Ansökan utan rubrik", receipt.title());
        assertEquals(0, receipt.amount().ore());
        CaseView view = as(officer, () -> page.view(caseOf(id), Texts.SWEDISH));
        assertEquals(PublicationLevel.OPEN, view.level());
        assertNotNull(as(officer, () -> page.answers(caseOf(id), view.newestRevision().revisionId(), null, Texts.SWEDISH)));
    }

    @Test
    void whatCameAfterTheDeadline_isLate_whenItCameNotWhenItWasTyped() {
        closed(Duration.ofDays(1));
        String id = begun(rut, FreshNumbers.association().formatted(), clock.now().minus(Duration.ofHours(2)), null);
        fill(rut, id, TestApplications.complete());
        assertTrue(as(rut, () -> assisted.view(id)).late());
        assertTrue(receive(rut, id, true, false).late());
    }

    @Test
    void everythingWrongAtTheBeginning_isSaidTogether() {
        BusinessException wrong = assertThrows(BusinessException.class, () -> as(rut, () -> assisted.begin(
                new BeginAssisted("", "121212-1212", "", null, null, "", "", "", ""))));
        assertEquals(List.of("call assisted.call.missing", "number organisation-number.personal", "time register.time", "day date.missing",
                "name association.name.missing", "cameBy assisted.came-by.missing", "contactName assisted.contact.missing", "phone assisted.contact.way"),
                wrong.violations().stream().map(one -> one.field() + " " + one.code()).toList());
        Actor elsewhere = test.staff("Ragna", Role.REGISTRAR, test.board());
        assertEquals("assisted.call.missing", assertThrows(BusinessException.class,
                () -> begun(elsewhere, FreshNumbers.association().formatted(), daysAgo(3), null)).code(), "another board's call is none of theirs");
        assertEquals("assisted.came.future", assertThrows(BusinessException.class,
                () -> begun(rut, FreshNumbers.association().formatted(), clock.now().plus(Duration.ofHours(1)), null)).code());
        assertEquals("assisted.came.early", assertThrows(BusinessException.class,
                () -> begun(rut, FreshNumbers.association().formatted(), daysAgo(40), null)).code());
    }

    @Test
    void aKnownAssociation_isUsedAsItIs_andItsMembersAreToldWhenItIsReceived() {
        Actor maja = test.administrator("Maja Ek", board);
        var before = as(maja, () -> associations.association(maja.associationId()));
        String id = begun(rut, before.number().formatted(), daysAgo(3), "kerstin@example.org");
        fill(rut, id, TestApplications.complete());

        assertEquals(List.of(), as(maja, () -> applications.mine()), "what is being entered is the registry's");
        assertThrows(Denied.class, () -> as(maja, () -> applications.application(id)));
        assertThrows(Denied.class, () -> as(maja, () -> answers.save(new SaveAnswer(id, "when", "Nu", 1, null))));
        assertThrows(Denied.class, () -> ActAs.run(maja, () -> drafts.discard(id)));
        assertEquals(List.of(), subjects(maja).stream().filter(subject -> subject.contains("införd")).toList());

        Receipt receipt = receive(rut, id, true, false);
        var after = as(maja, () -> associations.association(maja.associationId()));
        assertEquals(before, after, "nothing of it was changed");
        assertTrue(subjects(maja).contains("En ansökan från er förening är införd, nummer " + receipt.number()), subjects(maja).toString());
        assertEquals(List.of(id), as(maja, () -> applications.mine()).stream().map(ApplicationSummary::id).toList());
        assertEquals(receipt.number(), as(maja, () -> applications.receipt(id)).number());
        assertEquals(List.of(), subjects(rut), "the registrar is nobody of the association");
        assertEquals(1, mailsTo("kerstin@example.org", receipt.number()));
        assertTrue(as(officer, () -> papers.ofCase(id)).orElseThrow().members());
    }

    private long mailsTo(String address, String number) {
        return em.createQuery("select count(m) from OutboxMessage m where m.address = :address and m.subject like :number", Long.class)
                .setParameter("address", address).setParameter("number", "%" + number).getSingleResult();
    }

    @Test
    void afterwards_theAssociationRevisesIt_andTheRegistrarDoesNot() {
        Actor maja = test.administrator("Maja Ek", board);
        String id = begun(rut, as(maja, () -> associations.association(maja.associationId())).number().formatted(), daysAgo(1), null);
        fill(rut, id, TestApplications.complete());
        as(rut, () -> assisted.addFile(id, "file.minutes", List.of(scan())));
        receive(rut, id, true, false);
        assertThrows(NotFound.class, () -> as(rut, () -> assisted.view(id)));
        assertEquals("assisted.received", assertThrows(BusinessException.class,
                () -> as(rut, () -> assisted.save(new SaveAnswer(id, "when", "Nu", 1, null)))).code());
        assertEquals("assisted.received", assertThrows(BusinessException.class, () -> ActAs.run(rut, () -> assisted.discard(id))).code());
        assertEquals("assisted.received", assertThrows(BusinessException.class, () -> receive(id)).code());

        test.answer(maja, id, "when", "Söndagar");
        Receipt revised = test.submit(maja, id);
        assertEquals(2, revised.revision());
        List<RevisionView> revisions = as(officer, () -> applications.revisions(id));
        assertEquals(List.of(true, false), revisions.stream().map(RevisionView::entered).toList());
        assertEquals(1, revisions.get(1).filesOf("file.minutes").size(), "the file the registrar added stays with the application");
    }

    private Receipt receive(String id) {
        return as(rut, () -> assisted.submit(new SubmitAssisted(id, Map.of(), true, true, Map.of())));
    }

    @Test
    void anAssociationsOwnDraft_isReachedByNoRegistrar() {
        Actor maja = test.administrator("Maja Ek", board);
        String own = test.draft(maja, call);
        assertThrows(Denied.class, () -> as(rut, () -> assisted.view(own)));
        assertThrows(Denied.class, () -> as(rut, () -> assisted.save(new SaveAnswer(own, "when", "Nu", 1, null))));
        assertThrows(Denied.class, () -> as(rut, () -> assisted.addFile(own, "file.minutes", List.of(scan()))));
        assertThrows(Denied.class, () -> receive(own));
        assertThrows(Denied.class, () -> ActAs.run(rut, () -> assisted.discard(own)));
        assertThrows(Denied.class, () -> as(rut, () -> papers.receipt(own)));
        test.submit(maja, own);
        assertThrows(Denied.class, () -> as(rut, () -> papers.receipt(own)), "nor when it was submitted: it never came on paper");
        assertEquals(List.of(), as(rut, () -> assisted.entered()));
        assertThrows(NotFound.class, () -> as(rut, () -> assisted.view(Ids.next())));
        assertTrue(as(officer, () -> papers.ofCase(own)).isEmpty());
    }

    @Test
    void whatIsBeingEntered_isReachedByTheBoardsRegistrarsOnly() {
        String id = begun(rut);
        FileView scanned = as(rut, () -> assisted.addFile(id, AssistedApplicationService.ORIGINAL, List.of(scan())));
        assertEquals(List.of(id), as(rolf, () -> assisted.beingEntered()).stream().map(AssistedLine::applicationId).toList());
        Actor elsewhere = test.staff("Ragna", Role.REGISTRAR, test.board());
        assertEquals(List.of(), as(elsewhere, () -> assisted.beingEntered()));
        assertThrows(Denied.class, () -> as(elsewhere, () -> assisted.view(id)));
        assertThrows(Denied.class, () -> as(elsewhere, () -> attachments.read(scanned.id())));
        assertThrows(Denied.class, () -> as(officer, () -> assisted.view(id)));
        assertThrows(Denied.class, () -> as(officer, () -> attachments.read(scanned.id())), "an officer meets it when it has been received");
        assertThrows(Denied.class, () -> as(officer, () -> attachments.remove(scanned.id())));
        assertNotNull(as(rolf, () -> attachments.read(scanned.id())));
    }

    @Test
    void twoRegistrars_loseNothing() {
        String id = begun(rut);
        as(rut, () -> assisted.save(new SaveAnswer(id, "when", "Lördagar", 0, null)));
        AnswerConflict conflict = assertThrows(AnswerConflict.class, () -> as(rolf, () -> assisted.save(new SaveAnswer(id, "when", "Söndagar", 0, null))));
        assertEquals("Lördagar", conflict.other().text());
        assertEquals("Rut Registrator", conflict.other().savedByName());
        Map<String, Long> stale = as(rolf, () -> seen(id));
        as(rut, () -> assisted.save(new SaveAnswer(id, "when", "Måndagar", stale.get("when"), null)));
        assertEquals("application.answers.changed", assertThrows(BusinessException.class,
                () -> as(rolf, () -> assisted.submit(new SubmitAssisted(id, stale, true, true, Map.of())))).code());
    }

    @Test
    void aProtectedApplication_leavesTheReceiptToWhoeverEnteredIt_andNothingElse() {
        String id = begun(rut);
        Map<String, String> hidden = new HashMap<>(TestApplications.complete());
        hidden.put("publication.level", "0");
        fill(rut, id, hidden);
        Receipt receipt = receive(rut, id, true, false);
        AssistedReceipt counter = as(rut, () -> papers.receipt(id));
        assertEquals(receipt.number(), counter.receipt().number());
        assertFalse(counter.readable());
        assertThrows(Denied.class, () -> as(rolf, () -> papers.receipt(id)));
        assertThrows(Denied.class, () -> as(rut, () -> applications.revisions(id)));
        assertEquals(List.of(), as(rut, () -> assisted.entered()), "a list names no protected case");
    }

    @Test
    void throwingAway_takesEverythingEnteredAlong() {
        String id = begun(rut);
        fill(rut, id, Map.of("when", "Lördagar"));
        FileView scanned = as(rut, () -> assisted.addFile(id, AssistedApplicationService.ORIGINAL, List.of(scan())));
        ActAs.run(rolf, () -> assisted.discard(id));
        assertThrows(NotFound.class, () -> as(rut, () -> assisted.view(id)));
        assertEquals(List.of(), as(rut, () -> assisted.beingEntered()));
        assertThrows(NotFound.class, () -> as(rut, () -> attachments.read(scanned.id())));
    }
}
