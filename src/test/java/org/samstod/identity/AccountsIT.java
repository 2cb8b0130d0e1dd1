package org.samstod.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.container.HttpPerson;
import org.samstod.container.TestBoards;
import org.samstod.districts.DistrictService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.AccountService.RoleAssignmentView;
import org.samstod.journal.JournalService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;

/** An account is closed and opened again. */
class AccountsIT extends ContainerTest {

    private static final String PASSWORD = "ett riktigt långt lösenord";

    @Inject
    AccountService accounts;

    @Inject
    DistrictService districts;

    @Inject
    JournalService journal;

    @Inject
    Clock clock;

    private final Actor stina = administrator("Stina");
    private final Actor sten = administrator("Sten");

    private static Actor administrator(String name) {
        return Actor.staff(Ids.next(), name, Role.CITY_ADMINISTRATOR, null);
    }

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    private String board() {
        return ActAs.call(Actor.SYSTEM, () -> TestBoards.open(districts, clock.today())).id();
    }

    private String account(String email, Role role, String board) {
        String id = ActAs.call(stina, () -> accounts.create(new CreateAccount(email, "Hanna Handläggare", PASSWORD, "sv")));
        String given = ActAs.call(stina, () -> accounts.grantRole(new GrantRole(id, role, board, null, null)));
        if (role.needsSecondPerson()) {
            ActAs.run(sten, () -> accounts.confirmRole(given, role(id).version()));
        }
        return id;
    }

    private RoleAssignmentView role(String account) {
        List<RoleAssignmentView> held = ActAs.call(stina, () -> accounts.roles(List.of(account)));
        return held.get(held.size() - 1);
    }

    @Test
    void closed_sessionEndsWithTheNextRequest_andNobodySignsInAnyMore() {
        String email = Ids.next() + "@example.org";
        String id = account(email, Role.CASE_OFFICER, board());
        HttpPerson hanna = new HttpPerson().signIn(email, PASSWORD);
        assertEquals(200, hanna.get("/office/").statusCode());
        ActAs.run(stina, () -> accounts.close(id, "Slutar i dag"));
        HttpResponse<byte[]> next = hanna.get("/office/");
        assertEquals(302, next.statusCode());
        assertTrue(next.headers().firstValue("Location").orElse("").contains("/account/login"));
        assertThrows(IllegalStateException.class, () -> new HttpPerson().signIn(email, PASSWORD));
        ActAs.run(stina, () -> accounts.reopen(id));
        assertNotEquals(200, hanna.get("/office/").statusCode(), "the old session is gone for good");
        assertNotEquals(200, new HttpPerson().signIn(email, PASSWORD).get("/office/").statusCode(), "no role came back");
        assertTrue(ActAs.call(Actor.SYSTEM, () -> journal.verify()).whole());
    }

    @Test
    void closed_rolesEndTheSameDay_andAreGivenAnewAfterReopening() {
        String board = board();
        String id = account(Ids.next() + "@example.org", Role.DELEGATE, board);
        assertEquals(1, ActAs.call(stina, () -> accounts.holders(Role.DELEGATE, board)).size());
        ActAs.run(stina, () -> accounts.close(id, "Byter tjänst"));
        assertEquals(clock.today(), role(id).validTo());
        assertEquals(0, ActAs.call(stina, () -> accounts.holders(Role.DELEGATE, board)).size());
        assertEquals("Byter tjänst", ActAs.call(stina, () -> accounts.closure(id)).orElseThrow().reason());
        assertEquals("account.closed", code(() -> ActAs.run(stina, () -> accounts.close(id, "Igen"))));
        assertEquals("account.second-person", code(() -> ActAs.run(stina, () -> accounts.reopen(id))));
        ActAs.run(sten, () -> accounts.reopen(id));
        assertTrue(ActAs.call(stina, () -> accounts.closure(id)).isEmpty());
        assertEquals(0, ActAs.call(stina, () -> accounts.holders(Role.DELEGATE, board)).size(), "not even on the same day");
        ActAs.run(stina, () -> accounts.grantRole(new GrantRole(id, Role.DELEGATE, board, null, null)));
        RoleAssignmentView anew = ActAs.call(stina, () -> accounts.roles(List.of(id))).stream()
                .filter(RoleAssignmentView::awaitsConfirmation).findFirst().orElseThrow();
        ActAs.run(sten, () -> accounts.confirmRole(anew.id(), anew.version()));
        assertEquals(1, ActAs.call(stina, () -> accounts.holders(Role.DELEGATE, board)).size());
    }

    @Test
    void closing_isForTheCityAdministrator_andNeverOnesOwn() {
        String id = account(Ids.next() + "@example.org", Role.CASE_OFFICER, board());
        Actor officer = Actor.staff(Ids.next(), "Bo", Role.UNIT_HEAD, board());
        assertThrows(Denied.class, () -> ActAs.run(officer, () -> accounts.close(id, "Nej")));
        Actor self = Actor.staff(id, "Hanna", Role.CITY_ADMINISTRATOR, null);
        assertEquals("account.own", code(() -> ActAs.run(self, () -> accounts.close(id, "Jag slutar"))));
        assertFalse(ActAs.call(stina, () -> accounts.closure(id)).isPresent());
        assertEquals("account.open", code(() -> ActAs.run(stina, () -> accounts.reopen(id))));
    }
}
