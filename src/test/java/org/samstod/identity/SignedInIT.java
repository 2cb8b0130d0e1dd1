package org.samstod.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samstod.applications.DraftService;
import org.samstod.associations.AssociationService;
import org.samstod.associations.ClaimAssociation;
import org.samstod.associations.ClaimReceipt;
import org.samstod.associations.MembershipService;
import org.samstod.container.ContainerTest;
import org.samstod.container.HttpPerson;
import org.samstod.container.TestApplications;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;

/** Who somebody is over HTTP: asked anew at every request, and nobody without a session. */
class SignedInIT extends ContainerTest {

    private static final String PASSWORD = "ett långt lösenord 7";

    @Inject
    TestApplications test;

    @Inject
    AccountService accounts;

    @Inject
    MembershipService memberships;

    @Inject
    AssociationService associations;

    @Inject
    DraftService drafts;

    @Inject
    Clock clock;

    private static String email() {
        return Ids.next() + "@example.org";
    }

    @Test
    void withoutASession_nobodyIsSignedIn() {
        HttpPerson stranger = new HttpPerson();
        assertEquals(302, stranger.get("/office/").statusCode());
        assertEquals(401, stranger.get("/association/api/answers?application=" + Ids.next()).statusCode());
        assertEquals(302, stranger.get("/office/", "Cookie", "SAMSTOD=0123456789abcdef0123456789ab").statusCode());
    }

    @Test
    void wrongPassword_opensNothing_andTheRightOneThen() {
        String email = email();
        ActAs.run(Actor.SYSTEM, () -> accounts.create(new CreateAccount(email, "Ada", PASSWORD, "sv")));
        HttpPerson ada = new HttpPerson();
        assertThrows(IllegalStateException.class, () -> ada.signIn(email, "ett annat lösenord 7"));
        assertEquals(302, ada.get("/association/").statusCode());
        assertEquals(200, ada.signIn(email, PASSWORD).get("/association/").statusCode());
    }

    @Test
    void endedRole_isRefusedAtTheNextRequest() {
        String email = email();
        String account = ActAs.call(Actor.SYSTEM, () -> accounts.create(new CreateAccount(email, "Olle", PASSWORD, "sv")));
        String role = ActAs.call(Actor.SYSTEM, () -> accounts.grantRole(new GrantRole(account, Role.CASE_OFFICER, test.board(), null, null)));
        HttpPerson olle = new HttpPerson().signIn(email, PASSWORD);
        assertEquals(200, olle.get("/office/").statusCode());
        ActAs.run(Actor.SYSTEM, () -> accounts.endRole(role, accounts.roles(List.of(account)).get(0).version(), clock.today().minusDays(1)));
        assertEquals(403, olle.get("/office/").statusCode());
    }

    @Test
    void endedMembership_isRefusedAtTheNextAnswer() {
        String email = email();
        String board = test.board();
        Actor maja = test.administrator("Maja Ek", board, email, PASSWORD);
        String application = ActAs.call(maja, () -> drafts.start(test.call(board, null), 0));
        HttpPerson browser = new HttpPerson().signIn(email, PASSWORD);
        Matcher csrf = Pattern.compile("\"csrf\":\"([^\"]+)\"")
                .matcher(HttpPerson.text(browser.get("/association/api/answers?application=" + application)));
        assertTrue(csrf.find());
        assertEquals(200, save(browser, csrf.group(1), application, 0).statusCode());
        endMembership(maja);
        assertEquals(404, save(browser, csrf.group(1), application, 1).statusCode());
    }

    private static HttpResponse<byte[]> save(HttpPerson person, String csrf, String application, int version) {
        String body = "{\"application\":\"" + application + "\",\"question\":\"public.title\",\"text\":\"Schack " + version + "\",\"version\":" + version
                + ",\"key\":\"k" + version + "\"}";
        return person.post("/association/api/answers", "application/json", body.getBytes(StandardCharsets.UTF_8), "X-Samstod-Csrf", csrf);
    }

    /** A second administrator is let in and ends the first one's membership. */
    private void endMembership(Actor first) {
        String number = ActAs.call(first, () -> associations.association(first.associationId())).number().digits();
        Actor second = Actor.member(test.account("Bo"), "Bo", first.associationId());
        ClaimReceipt claim = ActAs.call(second, () -> memberships.claim(new ClaimAssociation(number, "Schackklubben", test.board(), List.of())));
        ActAs.run(first, () -> memberships.accept(claim.membershipId(), 1, List.of("administrator")));
        ActAs.run(second, () -> memberships.members(first.associationId()).stream().filter(member -> member.accountId().equals(first.accountId()))
                .forEach(member -> memberships.end(member.membershipId(), member.version(), "")));
    }
}
