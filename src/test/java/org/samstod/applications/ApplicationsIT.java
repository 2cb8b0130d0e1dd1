package org.samstod.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.Applications;
import org.samstod.associations.PutInVault;
import org.samstod.associations.VaultItemView;
import org.samstod.associations.VaultService;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.calls.AmendCall;
import org.samstod.calls.CallService;
import org.samstod.calls.CallTexts;
import org.samstod.container.ContainerTest;
import org.samstod.container.TestApplications;
import org.samstod.forms.Question;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.JournalService;
import org.samstod.notifications.NotificationService;
import org.samstod.platform.data.StatementCounter;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/** Drafts, autosave, submission, completion and withdrawal, in the database that is used. */
class ApplicationsIT extends ContainerTest {

    @Inject
    TestApplications test;

    @Inject
    CallService calls;

    @Inject
    ApplicationService applications;

    @Inject
    DraftService drafts;

    @Inject
    AnswerService answers;

    @Inject
    ApplicationFileService files;

    @Inject
    AttachmentService attachments;

    @Inject
    RevisionReadingService reading;

    @Inject
    VaultService vault;

    @Inject
    DraftReminderService reminders;

    @Inject
    NotificationService notifications;

    @Inject
    JournalService journal;

    @Inject
    SubmissionSpy spy;

    @Inject
    Clock clock;

    private String board;
    private Actor maja;

    /** Sees what later rooms are told, and can make a submission fail after everything else is done. */
    @ApplicationScoped
    public static class SubmissionSpy {

        private final Set<String> failing = ConcurrentHashMap.newKeySet();
        private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());

        void submitted(@Observes ApplicationSubmitted event) {
            if (failing.contains(event.applicationId())) {
                throw new IllegalStateException("a later room failed");
            }
            heard.add(event);
        }

        void revised(@Observes ApplicationRevised event) {
            heard.add(event);
        }

        void withdrawn(@Observes ApplicationWithdrawn event) {
            heard.add(event);
        }

        @Inject
        Applications store;

        /** From now on this submission fails in a later room, or does no more. */
        public void fail(String applicationId, boolean yes) {
            if (yes) {
                failing.add(applicationId);
            } else {
                failing.remove(applicationId);
            }
        }

        /** A draft that was begun long ago. */
        @Transactional
        public String oldDraft(Application draft) {
            store.add(draft);
            return draft.id();
        }

        <T> List<T> heard(Class<T> type, Predicate<T> which) {
            synchronized (heard) {
                return heard.stream().filter(type::isInstance).map(type::cast).filter(which).toList();
            }
        }
    }

    @BeforeEach
    void people() {
        board = test.board();
        maja = test.administrator("Maja Ek", board);
    }

    private String openCall() {
        return test.call(board, clock.now().plus(Duration.ofDays(30)));
    }

    private <T> T as(Actor actor, Callable<T> work) {
        return ActAs.call(actor, work);
    }

    private SavedAnswer save(Actor actor, String id, String text, long version, String key) {
        return as(actor, () -> answers.save(new SaveAnswer(id, "when", text, version, key)));
    }

    @Test
    void start_pressedTwice_makesOneDraft() {
        String call = openCall();
        String first = as(maja, () -> drafts.start(call, 0));
        assertEquals(first, as(maja, () -> drafts.start(call, 0)));
        String second = as(maja, () -> drafts.start(call, 1));
        assertNotEquals(first, second);
        assertEquals(2, as(maja, () -> applications.mine(call)).size());
    }

    @Test
    void autosave_countsVersions_andTakesTheSameWritingOnce() {
        String id = as(maja, () -> drafts.start(openCall(), 0));
        SavedAnswer first = save(maja, id, "Lördagar", 0, "k1");
        assertEquals(first.version(), save(maja, id, "Lördagar", 0, "k1").version(), "sent again, because the answer was not heard");
        SavedAnswer second = save(maja, id, "Söndagar", first.version(), "k2");
        assertTrue(second.version() > first.version());
        assertEquals("Söndagar", as(maja, () -> applications.application(id)).answer("when").text());
    }

    @Test
    void autosave_onAnOldVersion_isAConflictThatTellsWhatTheOtherWrote() {
        String id = as(maja, () -> drafts.start(openCall(), 0));
        SavedAnswer first = save(maja, id, "Lördagar", 0, "k1");
        save(maja, id, "Söndagar", first.version(), "k2");
        AnswerConflict conflict = assertThrows(AnswerConflict.class, () -> save(maja, id, "Måndagar", first.version(), "k3"));
        assertEquals("Söndagar", conflict.other().text());
        assertEquals("Maja Ek", conflict.other().savedByName());
        assertEquals("Söndagar", as(maja, () -> applications.application(id)).answer("when").text());
    }

    @Test
    void autosave_afterAnOwnPieceWhoseAnswerWasNotHeard_isNoConflict() {
        String id = as(maja, () -> drafts.start(openCall(), 0));
        save(maja, id, "Lör", 0, "k1");
        as(maja, () -> answers.save(new SaveAnswer(id, "when", "Lördagar", 0, "k3", List.of("k1", "k2"))));
        assertEquals("Lördagar", as(maja, () -> applications.application(id)).answer("when").text());
        save(maja, id, "Söndagar", 2, "other-page");
        assertThrows(AnswerConflict.class, () -> as(maja, () -> answers.save(new SaveAnswer(id, "when", "Måndagar", 0, "k4", List.of("k1", "k2", "k3")))),
                "somebody else wrote after it");
    }

    @Test
    void post_besideTheOwnAutosave_isSaved() throws Exception {
        String id = as(maja, () -> drafts.start(openCall(), 0));
        AnswerView none = as(maja, () -> applications.application(id)).answer("when");
        List<List<Violation>> refused = together(6, i -> as(maja, () -> PostedAnswers.save(id,
                Map.of("when", new TypedAnswers.Typed("Lördagar", 0, List.of())), question -> none, answers::save)).refused());
        assertEquals(List.of(), refused.stream().flatMap(List::stream).toList());
    }

    @Test
    void autosave_takesAtMostFourStatements_andNeverTouchesTheApplication() {
        String id = as(maja, () -> drafts.start(openCall(), 0));
        as(maja, () -> applications.application(id));
        long before = StatementCounter.ofThisThread();
        SavedAnswer first = save(maja, id, "Lördagar", 0, "k1");
        long inserting = StatementCounter.ofThisThread() - before;
        before = StatementCounter.ofThisThread();
        save(maja, id, "Söndagar", first.version(), "k2");
        long updating = StatementCounter.ofThisThread() - before;
        assertTrue(inserting <= 4 && updating <= 4, "insert " + inserting + ", update " + updating);
        long entries = as(Actor.SYSTEM, () -> journal.verify().entries());
        save(maja, id, "Tisdagar", 2, "k3");
        assertEquals(entries, as(Actor.SYSTEM, () -> journal.verify().entries()), "autosave is not journalled");
    }

    @Test
    void autosave_byTwoAtOnce_letsOneWin() throws Exception {
        String id = as(maja, () -> drafts.start(openCall(), 0));
        List<Boolean> won = together(6, i -> {
            try {
                save(maja, id, "Text " + i, 0, "key-" + i);
                return true;
            } catch (Conflict conflict) {
                return false;
            }
        });
        assertEquals(1, won.stream().filter(one -> one).count(), won::toString);
    }

    @Test
    void autosave_badInput_isRefusedAndLeavesTheOldAnswer() {
        String id = as(maja, () -> drafts.start(openCall(), 0));
        save(maja, id, "Lördagar", 0, null);
        assertEquals("form.characters", refused(() -> save(maja, id, "a\u0000b", 1, null)));
        assertEquals("form.too-long", refused(() -> save(maja, id, "a".repeat(20_001), 1, null)));
        assertEquals("application.question.unknown",
                refused(() -> as(maja, () -> answers.save(new SaveAnswer(id, "no.such", "x", 0, null)))));
        String nasty = "'; DROP TABLE applications; -- <script>alert(1)</script> #{1+1}";
        save(maja, id, nasty, 1, null);
        assertEquals(nasty, as(maja, () -> applications.application(id)).answer("when").text());
    }

    @Test
    void strangers_seeNothing() {
        String id = test.draft(maja, openCall());
        Actor stranger = test.administrator("Nils Ny", board);
        assertThrows(Denied.class, () -> as(stranger, () -> applications.application(id)));
        assertThrows(Denied.class, () -> save(stranger, id, "Hej", 1, null));
        assertThrows(Denied.class, () -> as(stranger, () -> applications.submit(id, Map.of())));
        assertThrows(NotFound.class, () -> as(maja, () -> applications.application(Ids.next())));
        assertThrows(NotFound.class, () -> as(maja, () -> applications.application("' or 1=1 --")));
        Actor officer = Actor.staff(Ids.next(), "Olle", Role.CASE_OFFICER, board);
        assertThrows(Denied.class, () -> as(officer, () -> applications.application(id)), "a draft is the association's own");
        assertTrue(as(officer, () -> applications.revisions(id)).isEmpty());
    }

    @Test
    void claimant_mayWriteAndSubmit_andSeesOwnWorkOnly() {
        String call = openCall();
        Actor claimant = test.claimant("Kim Kvist", board);
        String id = test.draft(claimant, call);
        assertEquals(1, as(claimant, () -> applications.mine()).size());
        Receipt receipt = test.submit(claimant, id);
        assertFalse(receipt.number().isEmpty());
    }

    @Test
    void submit_freezesTheAnswers_tellsLaterRooms_andGivesTheReceipt() {
        String id = test.draft(maja, openCall());
        Receipt receipt = test.submit(maja, id);
        ApplicationSubmitted told = spy.heard(ApplicationSubmitted.class, event -> event.applicationId().equals(id)).get(0);
        assertEquals(receipt.number(), told.receptionNumber());
        assertEquals("Prova på schack", told.title());
        assertEquals(1_200_000, told.amount().ore());
        assertEquals(PublicationLevel.OPEN, told.level());
        assertEquals("light", told.track());
        assertFalse(receipt.late());
        test.answer(maja, id, "when", "Söndagar");
        Actor officer = Actor.staff(Ids.next(), "Olle", Role.CASE_OFFICER, board);
        RevisionView frozen = as(officer, () -> applications.revision(told.revisionId()));
        assertEquals("Lördagar 10–12", frozen.answers().get("when"));
        assertEquals(receipt.hash(), frozen.hash());
        ApplicationView now = as(maja, () -> applications.application(id));
        assertTrue(now.unsentChanges());
        assertTrue(as(maja, () -> notifications.inbox(PageRequest.first(10))).rows().stream()
                .anyMatch(message -> message.subject().contains(receipt.number())));
    }

    @Test
    void submit_byADoubleClick_isReceivedOnce() throws Exception {
        String id = test.draft(maja, openCall());
        Map<String, Long> seen = test.seen(maja, id);
        List<Receipt> receipts = together(4, i -> as(maja, () -> applications.submit(id, seen)));
        assertEquals(1, receipts.stream().map(Receipt::number).distinct().count());
        assertEquals(1, receipts.stream().map(Receipt::revision).distinct().count());
        assertEquals(1, spy.heard(ApplicationSubmitted.class, event -> event.applicationId().equals(id)).size());
    }

    @Test
    void submit_incomplete_tellsAllThatIsMissing() {
        String id = as(maja, () -> drafts.start(openCall(), 0));
        BusinessException refused = assertThrows(BusinessException.class, () -> test.submit(maja, id));
        assertEquals(9, refused.violations().size(), refused::getMessage);
        assertEquals("draft", as(maja, () -> applications.application(id)).status());
    }

    @Test
    void submit_fromAPageThatIsOld_isRefusedAtTheAnswer() {
        String id = test.draft(maja, openCall());
        Map<String, Long> seen = test.seen(maja, id);
        test.answer(maja, id, "when", "Söndagar");
        BusinessException refused = assertThrows(BusinessException.class, () -> as(maja, () -> applications.submit(id, seen)));
        assertEquals(List.of("when application.answers.changed"),
                refused.violations().stream().map(v -> v.field() + " " + v.code()).toList());
    }

    @Test
    void submit_afterTheDeadline_isReceivedAsLate() throws InterruptedException {
        Instant closes = clock.now().plusMillis(1500);
        String id = test.draft(maja, test.call(board, closes));
        while (!clock.now().isAfter(closes)) {
            Thread.sleep(100);
        }
        Receipt receipt = test.submit(maja, id);
        assertTrue(receipt.late());
        assertTrue(spy.heard(ApplicationSubmitted.class, event -> event.applicationId().equals(id)).get(0).late());
        assertEquals("application.closed", refused(() -> test.answer(maja, id, "when", "Söndagar")));
    }

    @Test
    void submit_thatFailsInALaterRoom_leavesNothingAndNoGap() {
        String call = openCall();
        String failing = test.draft(maja, call);
        String next = test.draft(maja, call);
        String before = test.submit(maja, test.draft(maja, call)).number();
        spy.fail(failing, true);
        assertThrows(IllegalStateException.class, () -> test.submit(maja, failing));
        assertEquals("draft", as(maja, () -> applications.application(failing)).status());
        assertTrue(as(maja, () -> applications.revisions(failing)).isEmpty());
        assertEquals(sequence(before) + 1, sequence(test.submit(maja, next).number()), "a number that was not given is given next");
        spy.fail(failing, false);
        assertEquals(sequence(before) + 2, sequence(test.submit(maja, failing).number()));
        assertTrue(as(Actor.SYSTEM, () -> journal.verify()).whole());
    }

    private static int sequence(String number) {
        return Integer.parseInt(number.replaceAll(".*?(\\d+)$", "$1"));
    }

    @Test
    void completion_opensTheApplication_andKeepsWhatWasSubmitted() {
        String id = test.draft(maja, test.call(board, null));
        String first = test.submit(maja, id).hash();
        Actor officer = Actor.staff(Ids.next(), "Olle", Role.CASE_OFFICER, board);
        ActAs.run(officer, () -> applications.closeForRevision(id));
        assertEquals("application.closed", refused(() -> test.answer(maja, id, "when", "Söndagar")));
        as(officer, () -> applications.permitRevision(id, "completion", "Skriv när ni börjar.", clock.now().plus(Duration.ofDays(7))));
        ApplicationView asked = as(maja, () -> applications.application(id));
        assertEquals("Skriv när ni börjar.", asked.permit().orElseThrow().text());
        test.answer(maja, id, "when", "Söndagar");
        Receipt second = test.submit(maja, id);
        assertEquals(2, second.revision());
        assertNotEquals(first, second.hash());
        List<RevisionView> revisions = as(officer, () -> applications.revisions(id));
        assertEquals(List.of("Lördagar 10–12", "Söndagar"), revisions.stream().map(revision -> revision.answers().get("when")).toList());
        assertEquals("completion", revisions.get(1).kind());
        assertEquals(2, spy.heard(ApplicationRevised.class, event -> event.applicationId().equals(id)).get(0).revision());
        assertFalse(as(maja, () -> applications.application(id)).mayChange());
    }

    @Test
    void files_areCopiedToTheBoard_andCanBeRemovedAndBroughtBack() {
        String id = test.draft(maja, openCall());
        FileView file = as(maja, () -> files.add(id, "file.minutes", List.of(new Incoming("protokoll.txt",
                new ByteArrayInputStream("Årsmötet valde Maja.".getBytes(StandardCharsets.UTF_8))))));
        as(maja, () -> files.remove(id, file.id()));
        assertTrue(as(maja, () -> applications.application(id)).filesOf("file.minutes").isEmpty());
        as(maja, () -> files.restore(id, file.id()));
        assertEquals(1, as(maja, () -> applications.application(id)).filesOf("file.minutes").size());
        test.submit(maja, id);
        Actor officer = Actor.staff(Ids.next(), "Olle", Role.CASE_OFFICER, board);
        RevisionView frozen = as(officer, () -> applications.revisions(id)).get(0);
        FileView copy = frozen.filesOf("file.minutes").get(0);
        assertNotEquals(file.id(), copy.id());
        assertEquals(file.sha256(), copy.sha256());
        Actor stranger = test.administrator("Nils Ny", board);
        assertThrows(Denied.class, () -> as(stranger, () -> files.remove(id, file.id())));
    }

    @Test
    void startFrom_beginsWithEarlierAnswers_untilSomebodyWritesInThem() {
        String before = test.draft(maja, openCall());
        test.submit(maja, before);
        String call = openCall();
        String id = as(maja, () -> drafts.startFrom(call, 0, before));
        ApplicationView view = as(maja, () -> applications.application(id));
        assertEquals("Prova på schack", view.answer("public.title").text());
        assertTrue(view.answer("public.title").carriedOver());
        assertTrue(view.answer("declaration.conditions").text().isEmpty(), "what they stand by is said anew");
        assertFalse(view.problems().isEmpty());
        assertEquals(id, as(maja, () -> drafts.startFrom(call, 0, before)), "pressed twice");
        long version = view.answer("when").version();
        save(maja, id, "Söndagar", version, null);
        assertFalse(as(maja, () -> applications.application(id)).answer("when").carriedOver());

        Actor stranger = test.administrator("Nils Ny", board);
        assertThrows(Denied.class, () -> as(stranger, () -> drafts.startFrom(call, 0, before)));
        assertThrows(NotFound.class, () -> as(maja, () -> drafts.startFrom(call, 1, id)), "a draft is no earlier application");
    }

    @Test
    void papersOfTheVault_comeAlong_asCopiesThatStaySubmitted() {
        int year = clock.today().getYear();
        String minutes = as(maja, () -> vault.put(paper("annual-meeting-minutes", year, "Årsmötet valde Maja.")));
        as(maja, () -> vault.put(paper("statutes", null, "Föreningen är ideell.")));
        String newer = as(maja, () -> vault.put(paper("annual-meeting-minutes", year, "Extra årsmöte.")));
        List<VaultItemView> stands = as(maja, () -> vault.items(maja.associationId()));
        assertEquals(2, stands.size(), "the newer one of the same kind and year stands instead");
        assertTrue(stands.stream().noneMatch(item -> item.id().equals(minutes)));

        String id = test.draft(maja, openCall());
        ApplicationView view = as(maja, () -> applications.application(id));
        assertEquals(0, view.filesOf("file.minutes").size(), "the light form does not require it");
        Question asked = view.form().question("file.minutes").orElseThrow();
        assertEquals(List.of(newer), as(maja, () -> view.fitting(asked, applications.papers())).stream().map(VaultItemView::id).toList());
        as(maja, () -> files.addFromVault(id, "file.minutes", newer));
        ApplicationView with = as(maja, () -> applications.application(id));
        assertEquals(1, with.filesOf("file.minutes").size());
        assertTrue(as(maja, () -> with.fitting(asked, applications.papers())).isEmpty(), "once is enough");
        test.submit(maja, id);
        VaultItemView item = as(maja, () -> vault.items(maja.associationId())).stream().filter(one -> one.id().equals(newer)).findFirst().orElseThrow();
        ActAs.run(maja, () -> vault.remove(newer, item.version()));
        Actor officer = Actor.staff(Ids.next(), "Olle", Role.CASE_OFFICER, board);
        assertEquals(1, as(officer, () -> applications.revisions(id)).get(0).filesOf("file.minutes").size(), "what was submitted stays");
        assertThrows(Denied.class, () -> as(officer, () -> vault.items(maja.associationId())), "no member of staff opens a vault");
        assertThrows(Denied.class, () -> as(officer, () -> attachments.file(item.fileId())));
        Actor stranger = test.administrator("Nils Ny", board);
        assertThrows(Denied.class, () -> as(stranger, () -> vault.items(maja.associationId())));
        assertThrows(NotFound.class, () -> as(stranger, () -> files.addFromVault(test.draft(stranger, openCall()), "file.minutes", newer)));
    }

    private PutInVault paper(String kind, Integer year, String text) {
        return new PutInVault(maja.associationId(), kind, year, kind + ".txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sentRevisions_areReadBesideEachOther() {
        String id = test.draft(maja, openCall());
        test.submit(maja, id);
        test.answer(maja, id, "when", "Söndagar");
        test.submit(maja, id);
        List<RevisionView> sent = as(maja, () -> applications.revisions(id));
        AnswersView read = as(maja, () -> reading.read(sent.get(1).id(), sent.get(0).id(), Texts.SWEDISH));
        assertEquals(1, read.changes());
        AnswersView.Line when = read.sections().stream().flatMap(section -> section.lines().stream())
                .filter(AnswersView.Line::isChanged).findFirst().orElseThrow();
        assertEquals("when", when.code());
        assertEquals("Söndagar", when.answer());
        assertFalse(when.before().isEmpty());
        Actor stranger = test.administrator("Nils Ny", board);
        assertThrows(Denied.class, () -> as(stranger, () -> reading.read(sent.get(0).id(), null, Texts.SWEDISH)));
    }

    @Test
    void discard_removesTheDraftWithEverythingInIt_andNeverWhatWasSubmitted() {
        String id = test.draft(maja, openCall());
        FileView file = as(maja, () -> files.add(id, "file.minutes", List.of(new Incoming("protokoll.txt",
                new ByteArrayInputStream("Årsmötet valde Maja.".getBytes(StandardCharsets.UTF_8))))));
        Actor stranger = test.administrator("Nils Ny", board);
        assertThrows(Denied.class, () -> ActAs.run(stranger, () -> drafts.discard(id)));
        ActAs.run(maja, () -> drafts.discard(id));
        assertThrows(NotFound.class, () -> as(maja, () -> applications.application(id)));
        assertTrue(as(maja, () -> applications.mine()).stream().noneMatch(one -> one.id().equals(id)));
        assertThrows(NotFound.class, () -> save(maja, id, "Lördagar", 0, null));
        assertTrue(as(maja, () -> attachments.files("application", id)).isEmpty(), "its files follow");
        assertTrue(as(maja, () -> attachments.file(file.id())).removed());

        String sent = test.draft(maja, openCall());
        test.submit(maja, sent);
        assertEquals("application.discard.submitted", refused(() -> ActAs.run(maja, () -> drafts.discard(sent))));
    }

    @Test
    void withdraw_isToldAndCannotBeUndone() {
        String id = test.draft(maja, openCall());
        test.submit(maja, id);
        ActAs.run(maja, () -> applications.withdraw(id));
        assertEquals(1, spy.heard(ApplicationWithdrawn.class, event -> event.applicationId().equals(id)).size());
        assertEquals("application.withdrawn", refused(() -> ActAs.run(maja, () -> applications.withdraw(id))));
        assertEquals("application.closed", refused(() -> test.answer(maja, id, "when", "Söndagar")));
        assertTrue(as(maja, () -> applications.application(id)).withdrawn());
    }

    @Test
    void decided_endsWhatTheApplicantMayDo() {
        String id = test.draft(maja, openCall());
        test.submit(maja, id);
        ActAs.run(Actor.staff(Ids.next(), "Dag", Role.UNIT_HEAD, board), () -> applications.closeForGood(id));
        assertEquals("application.decided", refused(() -> ActAs.run(maja, () -> applications.withdraw(id))));
        assertFalse(as(maja, () -> applications.application(id)).mayChange());
    }

    @Test
    void level_isLoweredAtOnce() {
        String id = test.draft(maja, openCall());
        test.submit(maja, id);
        ActAs.run(maja, () -> applications.lowerLevel(id, PublicationLevel.STATISTICS));
        assertEquals(PublicationLevel.STATISTICS, as(maja, () -> applications.application(id)).level());
        assertFalse(as(maja, () -> applications.application(id)).unsentChanges(), "lowering is done, not waiting to be submitted");
    }

    @Test
    void drafts_areRemindedOnceADayBefore_butNotTheYoungOnes() {
        String call = test.call(board, clock.now().minus(Duration.ofDays(20)), clock.now().plus(Duration.ofHours(20)), PublicationLevel.OPEN);
        String formId = as(maja, () -> applications.call(call)).formId();
        test.draft(maja, call);
        String old = spy.oldDraft(new Application(maja.associationId(), call, board, formId, maja.accountId(),
                clock.now().minus(Duration.ofDays(10))));
        as(Actor.SYSTEM, () -> reminders.remind());
        as(Actor.SYSTEM, () -> reminders.remind());
        List<String> links = new ArrayList<>();
        for (var message : as(maja, () -> notifications.inbox(PageRequest.first(50))).rows()) {
            if (message.subject().contains("inte inskickad")) {
                links.add(as(maja, () -> notifications.message(message.id())).link());
            }
        }
        assertEquals(List.of("/association/applications/" + old), links);
    }

    @Test
    void callsOwnWords_areInReceiptAndReminder_onlyAtLevelThree() {
        CallTexts texts = new CallTexts("Ta med bilder till redovisningen.", "Bring pictures.", "Ring oss gärna på onsdagar.", null, null, null);
        String call = test.call(board, clock.now().minus(Duration.ofDays(20)), clock.now().plus(Duration.ofHours(20)), PublicationLevel.OPEN, texts);
        String formId = as(maja, () -> applications.call(call)).formId();
        String open = test.draft(maja, call);
        test.submit(maja, open);
        String limited = test.draft(maja, call);
        test.answer(maja, limited, "publication.level", "2");
        test.submit(maja, limited);
        String receipt = body("/association/applications/" + open + "/receipt");
        assertTrue(receipt.contains("Ta med bilder till redovisningen."), receipt);
        String quiet = body("/association/applications/" + limited + "/receipt");
        assertFalse(quiet.contains("bilder"), quiet);
        assertFalse(quiet.contains("{"), quiet);
        String old = spy.oldDraft(new Application(maja.associationId(), call, board, formId, maja.accountId(), clock.now().minus(Duration.ofDays(10))));
        as(Actor.SYSTEM, () -> reminders.remind());
        String reminder = body("/association/applications/" + old);
        assertTrue(reminder.contains("Ring oss gärna på onsdagar."), reminder);
        assertTrue(reminder.contains("Utkastet till"), reminder);
    }

    @Test
    void anAmendment_isToldInItsOwnWordsToWhoHasADraft_andChangesTheReceiptFromThen() {
        CallTexts first = new CallTexts("Ta med bilder till redovisningen.", null, null, null, null, null);
        String call = test.call(board, clock.now().minus(Duration.ofDays(20)), clock.now().plus(Duration.ofDays(5)), PublicationLevel.OPEN, first);
        String early = test.draft(maja, call);
        test.submit(maja, early);
        String draft = test.draft(maja, call);
        assertEquals(List.of(), as(maja, () -> applications.call(call)).amendedSince(as(maja, () -> applications.application(draft)).createdAt()));
        as(Actor.staff(Ids.next(), "Pia", Role.PROGRAMME_ADMINISTRATOR, board), () -> {
            calls.amend(new AmendCall(call, calls.call(call).version(), "Vi ordnar en frågestund på onsdag.", null, null, null, null, null, null, null, null,
                    new CallTexts("Kom på frågestunden.", null, null, null, null, null)));
            return null;
        });
        String told = body("/association/applications/" + draft);
        assertTrue(told.contains("Vi ordnar en frågestund på onsdag."), told);
        assertEquals("Vi ordnar en frågestund på onsdag.", as(maja, () -> applications.application(draft)).call()
                .amendedSince(as(maja, () -> applications.application(draft)).createdAt()).get(0).what("en"));
        test.submit(maja, draft);
        assertTrue(body("/association/applications/" + early + "/receipt").contains("Ta med bilder"), "what was said stays said");
        String later = body("/association/applications/" + draft + "/receipt");
        assertTrue(later.contains("Kom på frågestunden.") && !later.contains("bilder"), later);
    }

    /** The text of Maja's message that leads to a page. */
    private String body(String link) {
        return as(maja, () -> notifications.inbox(PageRequest.first(50))).rows().stream().map(row -> as(maja, () -> notifications.message(row.id())))
                .filter(message -> link.equals(message.link())).map(message -> String.join("\n", message.paragraphs())).findFirst().orElseThrow();
    }

    private static String refused(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    private interface Numbered<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> together(int many, Numbered<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(many);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                futures.add(pool.submit(() -> {
                    start.await();
                    RequestContextController request = CDI.current().select(RequestContextController.class).get();
                    request.activate();
                    try {
                        return work.run(number);
                    } finally {
                        request.deactivate();
                    }
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
