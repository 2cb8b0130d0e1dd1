package org.samstod.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samstod.applications.Receipt;
import org.samstod.associations.ClaimAssociation;
import org.samstod.associations.ClaimReceipt;
import org.samstod.associations.MembershipService;
import org.samstod.cases.BodyKind;
import org.samstod.cases.StatementBodyService;
import org.samstod.cases.StatementBodyService.AddBody;
import org.samstod.container.ContainerTest;
import org.samstod.container.HttpPerson;
import org.samstod.container.TestApplications;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.AddressService.Asked;
import org.samstod.journal.JournalService;
import org.samstod.notifications.MessageSummary;
import org.samstod.notifications.NotificationService;
import org.samstod.notifications.OutboxService;
import org.samstod.notifications.OutboxService.OutsideMail;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Denied;
import org.samstod.shared.FreshNumbers;
import org.samstod.shared.Ids;
import org.samstod.shared.PageRequest;

/** Whose an address is: nothing is anybody's because of an address before it is proved, and nothing of their own waits for it. */
class AddressProofIT extends ContainerTest {

    private static final String PASSWORD = "ett riktigt långt lösenord";

    @Inject
    AccountService accounts;

    @Inject
    AddressService addresses;

    @Inject
    MembershipService memberships;

    @Inject
    StatementBodyService bodies;

    @Inject
    NotificationService notifications;

    @Inject
    OutboxService outbox;

    @Inject
    JournalService journal;

    @Inject
    TestApplications test;

    private final String address = Ids.next() + "@example.org";

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    private Optional<String> signUp(String email) {
        return accounts.signUp(new CreateAccount(email, "Eva Ek", PASSWORD, "sv"));
    }

    private Actor newcomer(String email) {
        return Actor.member(signUp(email).orElseThrow(), "Eva Ek", null);
    }

    /** The mails to an address that wait, the newest first. */
    private List<OutsideMail> mails(String email) {
        return ActAs.call(Actor.SYSTEM, () -> outbox.outside(200)).stream().filter(mail -> mail.address().equals(email)).toList();
    }

    private String ticket(String email) {
        String link = mails(email).get(0).link();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private void prove(Actor person, String email) {
        ActAs.run(person, () -> addresses.prove(ticket(email)));
    }

    private boolean found(String email) {
        return ActAs.call(Actor.SYSTEM, () -> accounts.byEmail(email)).isPresent();
    }

    @Test
    void signUp_isNotFoundByItsAddress_untilItsHolderHasProvedIt_once() {
        Actor eva = newcomer(address);
        assertFalse(found(address));
        assertFalse(ActAs.call(eva, () -> addresses.own()).confirmed());
        String link = mails(address).get(0).link();
        assertTrue(link.startsWith("/account/address/"), link);
        assertFalse(link.contains("@") || link.contains(eva.accountId()), "the link shows nothing");
        String ticket = ticket(address);
        assertEquals(Asked.PROVE, ActAs.call(eva, () -> addresses.asked(ticket)).what());
        assertFalse(found(address), "to look at the link proves nothing");
        assertEquals(address, ActAs.call(eva, () -> addresses.prove(ticket)));
        assertTrue(found(address));
        assertTrue(ActAs.call(eva, () -> addresses.own()).confirmed());
        assertEquals(Asked.DONE, ActAs.call(eva, () -> addresses.asked(ticket)).what());
        assertEquals("account.address-expired", code(() -> ActAs.run(eva, () -> addresses.prove(ticket))));
        assertEquals("account.address-proved", code(() -> ActAs.run(eva, () -> addresses.sendAgain())));
        assertTrue(ActAs.call(Actor.SYSTEM, () -> journal.verify()).whole());
    }

    @Test
    void link_alone_isNoProof_ofSomebodyElsesAccount() {
        newcomer(address);
        Actor owner = newcomer(Ids.next() + "@example.org");
        String ticket = ticket(address);
        assertEquals(Asked.OTHER_ACCOUNT, ActAs.call(owner, () -> addresses.asked(ticket)).what());
        assertEquals("account.address-expired", code(() -> ActAs.run(owner, () -> addresses.prove(ticket))));
        assertThrows(Denied.class, () -> addresses.prove(ticket));
        assertFalse(found(address));
    }

    @Test
    void unproved_getsNoRole_noStatement_andNoInvitation() {
        String board = test.board();
        Actor eva = newcomer(address);
        assertEquals("account.address-unproved", code(() -> ActAs.run(Actor.SYSTEM,
                () -> accounts.grantRole(new GrantRole(eva.accountId(), Role.CASE_OFFICER, board, null, null)))));
        Actor officer = test.staff("Olle", Role.CASE_OFFICER, board);
        AddBody body = new AddBody(BodyKind.COUNCIL, "Rådet", "Eva Ek", address, true);
        assertEquals("statement.body.account", code(() -> ActAs.run(officer, () -> bodies.add(body))));
        Actor anna = test.administrator("Anna", board);
        ActAs.run(anna, () -> memberships.invite(anna.associationId(), address, List.of("editor")));
        assertEquals(List.of(), inbox(eva));

        prove(eva, mails(address).stream().filter(mail -> mail.link().startsWith("/account/")).findFirst().orElseThrow());
        List<MessageSummary> messages = inbox(eva);
        assertEquals(1, messages.size(), "what was mailed to the address is found in the portal");
        String link = ActAs.call(eva, () -> notifications.message(messages.get(0).id())).link();
        assertEquals(anna.associationId(), ActAs.call(eva, () -> memberships.acceptInvitation(link.substring(link.indexOf("code=") + 5))));
        assertNotNull(ActAs.call(officer, () -> bodies.add(body)));
        assertNotNull(ActAs.call(Actor.SYSTEM, () -> accounts.grantRole(new GrantRole(eva.accountId(), Role.CASE_OFFICER, board, null, null))));
    }

    private void prove(Actor person, OutsideMail mail) {
        ActAs.run(person, () -> addresses.prove(mail.link().substring(mail.link().lastIndexOf('/') + 1)));
    }

    private List<MessageSummary> inbox(Actor person) {
        return ActAs.call(person, () -> notifications.inbox(PageRequest.first(10))).rows();
    }

    @Test
    void unproved_claimsAndSubmits_becauseADeadlineDoesNotWaitForAMail() {
        String board = test.board();
        Actor eva = newcomer(address);
        ClaimReceipt claim = ActAs.call(eva, () -> memberships.claim(new ClaimAssociation(FreshNumbers.association().digits(), "Schackklubben", board, List.of())));
        Actor member = Actor.member(eva.accountId(), "Eva Ek", claim.associationId());
        String application = test.draft(member, test.call(board, null));
        TestApplications.complete().forEach((question, text) -> test.answer(member, application, question, text));
        Receipt receipt = test.submit(member, application);
        assertNotNull(receipt);
        Actor officer = test.staff("Olle", Role.CASE_OFFICER, board);
        assertFalse(ActAs.call(officer, () -> memberships.claim(claim.membershipId())).addressProved(), "the officer sees that nobody has proved it");
    }

    @Test
    void signUpWithAnAddressThatHasAnAccount_isMailedTo_andChangesNothing() {
        Actor eva = newcomer(address);
        prove(eva, address);
        HttpPerson signedIn = new HttpPerson().signIn(address, PASSWORD);
        assertTrue(accounts.signUp(new CreateAccount(address.toUpperCase(java.util.Locale.ROOT), "Någon Annan", "ett annat långt lösenord", "sv")).isEmpty());
        OutsideMail mail = mails(address).get(0);
        assertEquals("Din adress har redan ett konto i Samstöd", mail.subject());
        assertEquals("/account/login", mail.link());
        assertThrows(IllegalStateException.class, () -> new HttpPerson().signIn(address, "ett annat långt lösenord"));
        assertEquals(200, signedIn.get("/association/").statusCode());
    }

    @Test
    void strangersAccount_givesTheAddressBack_toWhoeverReadsItsMail() {
        Actor stranger = newcomer(address);
        String proof = ticket(address);
        assertTrue(signUp(address).isEmpty());
        OutsideMail mail = mails(address).stream().filter(one -> one.link().startsWith("/account/address/release/")).findFirst().orElseThrow();
        String release = mail.link().substring(mail.link().lastIndexOf('/') + 1);
        assertEquals(Optional.of(address), addresses.releasable(release));
        assertTrue(addresses.releasable(proof).isEmpty(), "another kind of link");
        addresses.release(release);
        assertTrue(addresses.releasable(release).isEmpty());
        assertEquals("account.address-expired", code(() -> addresses.release(release)));
        assertNull(ActAs.call(stranger, () -> addresses.own()).email());
        assertEquals(Asked.GONE, ActAs.call(stranger, () -> addresses.asked(proof)).what());

        assertTrue(signUp(address).isPresent(), "the address is free");
        String other = Ids.next() + "@example.org";
        ActAs.run(stranger, () -> addresses.change(other, PASSWORD));
        prove(stranger, other);
        assertTrue(found(other), "the account has not lost what was written in it");
    }

    @Test
    void provedAddress_cannotBeTakenBack() {
        Actor eva = newcomer(address);
        assertTrue(signUp(address).isEmpty());
        List<OutsideMail> both = mails(address);
        OutsideMail release = both.stream().filter(one -> one.link().startsWith("/account/address/release/")).findFirst().orElseThrow();
        prove(eva, both.stream().filter(one -> one != release).findFirst().orElseThrow());
        assertEquals("account.address-expired", code(() -> addresses.release(release.link().substring(release.link().lastIndexOf('/') + 1))));
        assertTrue(found(address));
    }

    @Test
    void changedAddress_isTheAccountsByTheLinkOnly_andTheOldOneIsTold() {
        Actor eva = newcomer(address);
        prove(eva, address);
        String other = Ids.next() + "@example.org";
        assertEquals("account.password-wrong", code(() -> ActAs.run(eva, () -> addresses.change(other, "fel"))));
        assertEquals("account.address-same", code(() -> ActAs.run(eva, () -> addresses.change(address, PASSWORD))));
        assertEquals("account.email-format", code(() -> ActAs.run(eva, () -> addresses.change("eva", PASSWORD))));
        ActAs.run(eva, () -> addresses.change(other, PASSWORD));
        assertTrue(found(address));
        assertFalse(found(other));
        prove(eva, other);
        assertTrue(found(other));
        assertFalse(found(address));
        assertEquals("Ditt konto i Samstöd har fått en annan adress", mails(address).get(0).subject());
        new HttpPerson().signIn(other, PASSWORD);
        assertThrows(IllegalStateException.class, () -> new HttpPerson().signIn(address, PASSWORD));
    }

    @Test
    void changeToAnAddressOfSomebodyElse_isAnsweredAlike_andWhoProvesItHasIt() {
        Actor eva = newcomer(address);
        String proved = Ids.next() + "@example.org";
        prove(newcomer(proved), proved);
        ActAs.run(eva, () -> addresses.change(proved, PASSWORD));
        assertEquals("Din adress har redan ett konto i Samstöd", mails(proved).get(0).subject());

        String claimed = Ids.next() + "@example.org";
        Actor stranger = newcomer(claimed);
        ActAs.run(eva, () -> addresses.change(claimed, PASSWORD));
        prove(eva, claimed);
        assertEquals(claimed, ActAs.call(eva, () -> addresses.own()).email());
        assertNull(ActAs.call(stranger, () -> addresses.own()).email());
    }

    @Test
    void addressGetsFewMailsADay_whoeverAsks() {
        Actor eva = newcomer(address);
        ActAs.run(eva, () -> addresses.sendAgain());
        signUp(address);
        signUp(address);
        signUp(address);
        assertEquals(3, mails(address).size());
        assertEquals("account.address-many", code(() -> ActAs.run(eva, () -> addresses.sendAgain())));
    }

    @Test
    void administrator_whoHasAskedThePerson_confirms() {
        Actor eva = newcomer(address);
        Actor officer = test.staff("Olle", Role.CASE_OFFICER, test.board());
        assertThrows(Denied.class, () -> ActAs.run(officer, () -> addresses.confirmFor(eva.accountId())));
        Actor stina = Actor.staff(Ids.next(), "Stina", Role.CITY_ADMINISTRATOR, null);
        ActAs.run(stina, () -> addresses.confirmFor(eva.accountId()));
        assertTrue(found(address));
        assertEquals("account.address-proved", code(() -> ActAs.run(stina, () -> addresses.confirmFor(eva.accountId()))));
    }

    @Test
    void openedLink_asksForLogIn_andDoesNothing() {
        newcomer(address);
        String link = mails(address).get(0).link();
        HttpResponse<byte[]> scanner = new HttpPerson().get(link);
        assertEquals(302, scanner.statusCode());
        assertTrue(scanner.headers().firstValue("Location").orElse("").contains("/account/login?next="));
        HttpPerson eva = new HttpPerson().signIn(address, PASSWORD);
        assertTrue(HttpPerson.text(eva.get("/association/")).contains("Din e-postadress är inte bekräftad än."));
        String page = HttpPerson.text(eva.get(link));
        assertTrue(page.contains(address) && page.contains("Ja, bekräfta adressen"), page);
        assertFalse(found(address));
        assertTrue(HttpPerson.text(eva.get("/en" + link)).contains("Yes, confirm the address"));
        HttpResponse<byte[]> unknown = eva.get("/account/address/x");
        assertEquals(404, unknown.statusCode());
        assertTrue(HttpPerson.text(unknown).contains("eller redan använd"), "and what to do");
        assertTrue(HttpPerson.text(new HttpPerson().get("/account/address/release/x")).contains("gäller inte längre"));
    }

    @Test
    void accountMadeByAnAdministrator_isKnown() {
        String id = ActAs.call(Actor.SYSTEM, () -> accounts.create(new CreateAccount(address, "Eva Ek", PASSWORD, "sv")));
        assertTrue(ActAs.call(Actor.SYSTEM, () -> accounts.accounts(List.of(id))).get(id).addressProved());
        assertFalse(HttpPerson.text(new HttpPerson().signIn(address, PASSWORD).get("/association/")).contains("inte bekräftad"));
        assertEquals(Map.of(), ActAs.call(Actor.SYSTEM, () -> accounts.accounts(List.of())));
    }
}
