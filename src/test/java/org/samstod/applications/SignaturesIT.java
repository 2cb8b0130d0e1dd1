package org.samstod.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.applications.domain.SignatureLink;
import org.samstod.applications.domain.Signatures;
import org.samstod.associations.MandateService;
import org.samstod.cases.CasePageService;
import org.samstod.cases.CaseService;
import org.samstod.container.ContainerTest;
import org.samstod.container.TestApplications;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.JournalService;
import org.samstod.notifications.MessageSummary;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.Texts;

/** Signatures by personal links, before and after submission, in the database that is used. */
class SignaturesIT extends ContainerTest {

    @Inject
    TestApplications test;

    @Inject
    SignatureService signatures;

    @Inject
    SignaturesSection section;

    @Inject
    ApplicationService applications;

    @Inject
    DraftService drafts;

    @Inject
    MandateService mandates;

    @Inject
    CaseService cases;

    @Inject
    CasePageService casePage;

    @Inject
    NotificationService notifications;

    @Inject
    JournalService journal;

    @Inject
    OldLinks oldLinks;

    @Inject
    Clock clock;

    private String board;
    private Actor maja;
    private Actor bo;
    private Actor officer;
    private String application;

    /** Makes a link that was sent long ago. */
    @ApplicationScoped
    public static class OldLinks {

        @Inject
        Signatures store;

        @Inject
        Clock clock;

        @Transactional
        public String of(String application, String account) {
            String secret = Ids.next();
            store.add(new SignatureLink(application, account, secret, account, clock.now().minus(SignatureLink.LIFETIME)));
            return secret;
        }
    }

    @BeforeEach
    void people() {
        board = test.board();
        maja = test.administrator("Maja Ek", board);
        bo = test.joins(maja, "Bo Berg", "signatory");
        officer = test.staff("Olle Officer", Role.CASE_OFFICER, board);
        application = test.draft(maja, test.call(board, clock.now().plus(Duration.ofDays(30))));
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        return ActAs.call(actor, work);
    }

    private static void as(Actor actor, Runnable work) {
        ActAs.run(actor, work);
    }

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    private SigningView view(Actor actor) {
        return as(actor, () -> signatures.signatures(application));
    }

    private String state(Actor reader, Actor person) {
        return view(reader).lines().stream().filter(line -> line.accountId().equals(person.accountId())).map(SigningLine::state).findFirst()
                .orElse("nobody");
    }

    private String own(Actor actor) {
        return as(actor, () -> signatures.ask(application, actor.accountId())).orElseThrow();
    }

    private void sign(Actor actor) {
        String secret = own(actor);
        as(actor, () -> signatures.sign(secret, signatures.open(secret).hash()));
    }

    /** The link in the person's newest message. */
    private String mailed(Actor actor) {
        String link = as(actor, () -> notifications.message(notifications.inbox(PageRequest.ofPage(1, 1)).rows().get(0).id())).link();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private long told(Actor actor, String subject) {
        return as(actor, () -> notifications.inbox(PageRequest.ofPage(1, 50))).rows().stream().map(MessageSummary::subject)
                .filter(subject::equals).count();
    }

    @Test
    void twoTogether_oneBeforeSubmission_oneAfterByLink() {
        test.signatories(maja, board, true, maja, bo);
        assertEquals(2, view(maja).missing());
        assertFalse(view(maja).required(), "a light call does not ask for signatures");
        sign(maja);
        assertEquals(1, view(maja).missing());
        assertThrows(NotFound.class, () -> as(officer, () -> signatures.signatures(application)), "a draft is its association's alone");

        Receipt receipt = test.submit(maja, application);
        assertEquals(receipt.hash(), view(maja).hash());
        assertEquals("signed", state(maja, maja), "exactly what was signed was submitted");
        assertTrue(as(maja, () -> signatures.ask(application, bo.accountId())).isEmpty(), "another person's link is mailed, never shown");
        assertEquals("asked", state(maja, bo));
        assertEquals("none", state(officer, bo), "staff see signatures, not who was asked");
        assertEquals(1, as(bo, () -> section.lines(maja.associationId(), Texts.SWEDISH)).size());

        String secret = mailed(bo);
        SignView shown = as(bo, () -> signatures.open(secret));
        assertEquals("Prova på schack", shown.title());
        assertEquals(receipt.amount(), shown.amount());
        assertEquals(receipt.hash(), shown.hash());
        assertNull(shown.refusal());
        String caseId = as(Actor.SYSTEM, () -> cases.caseOfApplication(application)).orElseThrow();
        as(officer, () -> cases.claim(caseId, cases.caseForDecision(caseId).version()));
        as(bo, () -> signatures.sign(secret, shown.hash()));

        assertEquals(1, told(officer, "Ansökan " + receipt.number() + " är underskriven"));
        assertTrue(view(maja).complete());
        assertEquals("complete", view(officer).word());
        assertEquals(1, told(maja, "En underskrift har kommit"));
        assertEquals(List.of(), as(bo, () -> section.lines(maja.associationId(), Texts.SWEDISH)));
        assertTrue(as(officer, () -> casePage.signatures(caseId)).complete());
        assertTrue(as(Actor.SYSTEM, () -> journal.entriesBefore(0, 60)).stream().anyMatch(entry -> "application.sign".equals(entry.action())));
    }

    @Test
    void aNewRevision_makesSignaturesStale_andSaysWhoSignsAgain() {
        test.signatories(maja, board, true, maja, bo);
        test.submit(maja, application);
        sign(maja);
        sign(bo);
        assertTrue(view(officer).complete());
        test.answer(maja, application, "when", "Söndagar 10–12");
        assertTrue(view(maja).complete(), "what has not been submitted changes nothing");
        test.submit(maja, application);
        assertEquals(2, view(officer).missing());
        assertEquals("stale", state(officer, bo));
        assertEquals("stale", view(maja).word());
        assertEquals(2, view(maja).stale());
        assertEquals(1, told(bo, "En ansökan du skrev under har ändrats"));
        sign(bo);
        assertEquals("signed", state(officer, bo));
        assertEquals(1, view(officer).missing());
    }

    @Test
    void aChangedDraft_isNotSubmittedAsSigned() {
        test.signatories(maja, board, false, maja);
        sign(maja);
        assertTrue(view(maja).complete());
        test.answer(maja, application, "amount", "11 000");
        assertEquals("stale", state(maja, maja));
        test.submit(maja, application);
        assertEquals(1, view(officer).missing());
    }

    @Test
    void aLink_isForOnePerson_once_untilTakenBack() {
        test.signatories(maja, board, true, maja, bo);
        test.submit(maja, application);
        String secret = own(bo);
        assertThrows(NotFound.class, () -> as(maja, () -> signatures.open(secret)), "another person's link does not exist");
        assertThrows(NotFound.class, () -> as(maja, () -> signatures.associationOf(secret)));
        assertThrows(NotFound.class, () -> as(maja, () -> signatures.sign(secret, view(maja).hash())));
        assertThrows(NotFound.class, () -> as(bo, () -> signatures.open(Ids.next())));
        assertEquals("application.sign.changed", code(() -> as(bo, () -> signatures.sign(secret, "0".repeat(64)))));
        String newer = own(bo);
        assertEquals("revoked", as(bo, () -> signatures.open(secret)).refusal(), "a newer link takes the place of the older");
        assertEquals("application.sign.link-closed", code(() -> as(bo, () -> signatures.sign(secret, view(bo).hash()))));
        as(bo, () -> signatures.sign(newer, view(bo).hash()));
        assertEquals("used", as(bo, () -> signatures.open(newer)).refusal());
        assertEquals("application.sign.link-closed", code(() -> as(bo, () -> signatures.sign(newer, view(bo).hash()))));
        assertEquals("application.sign.already", code(() -> own(bo)));
        String mine = own(maja);
        as(maja, () -> signatures.revoke(application, maja.accountId()));
        assertEquals("revoked", as(maja, () -> signatures.open(mine)).refusal());
        String old = oldLinks.of(application, maja.accountId());
        assertEquals("expired", as(maja, () -> signatures.open(old)).refusal());
        assertEquals("application.sign.link-closed", code(() -> as(maja, () -> signatures.sign(old, view(maja).hash()))));
    }

    @Test
    void anUnconfirmedRight_signs_andCountsWhenItIsConfirmed() {
        String statement = test.states(maja, false, clock.today().plusMonths(10), maja);
        test.submit(maja, application);
        sign(maja);
        assertEquals("waiting", state(maja, maja));
        assertEquals("waiting", view(officer).word());
        assertEquals(1, view(officer).missing());
        test.confirms(board, statement);
        assertTrue(view(officer).complete());
    }

    @Test
    void aRightThatIsSentBack_makesItsSignatureWorthNothing() {
        String statement = test.states(maja, false, clock.today().plusMonths(10), maja);
        test.submit(maja, application);
        sign(maja);
        as(officer, () -> mandates.sendBack(statement, mandates.statement(statement).version(), "Fel protokoll"));
        assertEquals("void", state(officer, maja));
        assertFalse(view(officer).complete());
    }

    @Test
    void nobodyElse_asksSignsOrLearns() {
        Actor editor = test.joins(maja, "Eva Editor", "editor");
        test.signatories(maja, board, true, maja, bo);
        test.submit(maja, application);
        assertThrows(NotFound.class, () -> own(editor), "an editor without a right");
        assertTrue(as(editor, () -> signatures.ask(application, bo.accountId())).isEmpty(), "but may ask those who sign");
        assertThrows(Denied.class, () -> as(bo, () -> signatures.ask(application, maja.accountId())), "a signatory asks nobody else");
        assertThrows(Denied.class, () -> as(bo, () -> signatures.revoke(application, bo.accountId())));
        Actor stranger = test.administrator("Sten Stranger", board);
        assertThrows(Denied.class, () -> view(stranger));
        assertThrows(Denied.class, () -> as(stranger, () -> signatures.ask(application, bo.accountId())));
        Actor elsewhere = test.staff("Other", Role.CASE_OFFICER, test.board());
        assertThrows(Denied.class, () -> view(elsewhere));
        assertThrows(Denied.class, () -> as(officer, () -> signatures.ask(application, bo.accountId())));
        Actor inAnother = Actor.member(bo.accountId(), "Bo Berg", stranger.associationId());
        String secret = own(bo);
        assertThrows(Denied.class, () -> as(inAnother, () -> signatures.open(secret)), "the session must be turned to the association first");
    }

    @Test
    void aClaimant_learnsNoNames() {
        Actor claimant = test.claimant("Klas Claimant", board);
        String own = test.draft(claimant, test.call(board, clock.now().plus(Duration.ofDays(30))));
        assertEquals(List.of(), as(claimant, () -> signatures.signatures(own)).lines());
        assertEquals(List.of(), as(claimant, () -> applications.signatories()));
        assertEquals(List.of(), as(claimant, () -> section.lines(claimant.associationId(), Texts.SWEDISH)));
    }

    @Test
    void anUnfinishedDraft_hasNothingToSign_andADiscardedOneLeavesNothing() {
        test.signatories(maja, board, false, maja);
        String secret = own(maja);
        test.answer(maja, application, "budget", "");
        assertFalse(view(maja).ready());
        assertEquals("not-ready", as(maja, () -> signatures.open(secret)).refusal());
        assertEquals("application.sign.not-ready", code(() -> own(maja)));
        test.answer(maja, application, "budget", "[{\"amount\":\"12 000\",\"what\":\"Lokal\"}]");
        as(maja, () -> signatures.sign(secret, view(maja).hash()));
        as(maja, () -> drafts.discard(application));
        assertThrows(NotFound.class, () -> view(maja));
        assertThrows(NotFound.class, () -> as(maja, () -> signatures.open(secret)));
    }

    @Test
    void aWithdrawnApplication_isSignedNoMore() {
        test.signatories(maja, board, false, maja);
        test.submit(maja, application);
        String secret = own(maja);
        as(maja, () -> applications.withdraw(application));
        assertEquals("withdrawn", as(maja, () -> signatures.open(secret)).refusal());
        assertEquals("application.withdrawn", code(() -> as(maja, () -> signatures.sign(secret, view(maja).hash()))));
        assertEquals(Map.of(), as(maja, () -> signatures.waitingForMe(maja.associationId())));
    }
}
