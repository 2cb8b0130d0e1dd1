package org.samstod.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;

/** Acts and entries go together, in the database that is used. */
class JournalIT extends ContainerTest {

    @Inject
    JournalService journal;

    @Inject
    AccountService accounts;

    private String newAccount() {
        return accounts.create(new CreateAccount(Ids.next() + "@example.org", "Test Testsson", null, "sv"));
    }

    @Test
    void use_case_with_an_action_appends_one_entry_and_the_chain_is_whole() {
        ActAs.run(Actor.SYSTEM, () -> {
            String id = newAccount();
            List<JournalService.EntryView> newest = journal.entriesBefore(0, 1);
            assertEquals("account.create", newest.get(0).action());
            assertEquals(id, newest.get(0).subjectId());
            JournalService.Verification verification = journal.verify();
            assertTrue(verification.whole(), () -> "broken at " + verification.firstBroken());
        });
    }

    @Test
    void refused_use_case_leaves_neither_row_nor_entry() {
        ActAs.run(Actor.SYSTEM, () -> {
            long before = journal.verify().entries();
            assertThrows(BusinessException.class, () -> accounts.create(new CreateAccount("not an address", "Test", null, "sv")));
            assertEquals(before, journal.verify().entries());
        });
    }

    @Test
    void denial_is_journalled_after_the_rollback() {
        Actor member = Actor.member(Ids.next(), "Test", null);
        ActAs.run(member, () -> assertThrows(Denied.class, this::newAccount));
        ActAs.run(Actor.SYSTEM, () -> {
            JournalService.EntryView newest = journal.entriesBefore(0, 1).get(0);
            assertEquals("access.denied", newest.action());
            assertEquals(member.accountId(), newest.actorId());
        });
    }

    @Test
    void stale_version_is_a_conflict() {
        ActAs.run(Actor.SYSTEM, () -> {
            String role = accounts.grantRole(new GrantRole(newAccount(), Role.AUDITOR, null, null, null));
            assertThrows(Conflict.class, () -> accounts.endRole(role, 99, java.time.LocalDate.of(2026, 1, 1)));
        });
    }
}
