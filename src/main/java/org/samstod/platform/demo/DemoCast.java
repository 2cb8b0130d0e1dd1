package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.Clock;

/** The people of the demo city. Those who can log in are in {@link DemoLogins}; the other boards' staff cannot. */
@ApplicationScoped
public class DemoCast {

    private static final Role[] BOARD_ROLES = {Role.CASE_OFFICER, Role.UNIT_HEAD, Role.DELEGATE, Role.BOARD_SECRETARY,
            Role.PROGRAMME_ADMINISTRATOR, Role.REGISTRAR};

    @Inject
    AccountService accounts;

    @Inject
    DistrictService districts;

    @Inject
    DemoLogins logins;

    @Inject
    Clock clock;

    /**
     * The staff of one board.
     *
     * @param second another programme administrator, who publishes what the first has prepared
     */
    public record Staff(String boardId, Map<Role, Actor> actors, Actor second) {

        public Actor as(Role role) {
            return actors.get(role);
        }
    }

    /** The account of an address, as itself without any role. */
    public Actor person(String email, String name) {
        return ActAs.call(Actor.SYSTEM, () -> Actor.member(account(email, name, null), name, null));
    }

    /** Everybody who can log in, with their roles. */
    public void logins(LocalDate from) {
        ActAs.run(Actor.SYSTEM, () -> {
            for (DemoLogins.Person person : logins.getAll()) {
                String id = account(person.email(), person.name(), logins.getPassword());
                if (person.role() != Role.ASSOCIATION && accounts.roles(java.util.List.of(id)).isEmpty()) {
                    grant(id, person.role(), person.district() == null ? null : board(person.district(), from), from);
                }
            }
            confirmAll();
        });
    }

    /** The staff of a district's board: the demo log-ins where there are some, else people who cannot log in. */
    public Staff staff(String district, LocalDate from) {
        return ActAs.call(Actor.SYSTEM, () -> {
            String boardId = board(district, from);
            Map<Role, Actor> actors = new HashMap<>();
            for (Role role : BOARD_ROLES) {
                actors.put(role, colleague(role, 1, district, boardId, from));
            }
            Actor second = colleague(Role.PROGRAMME_ADMINISTRATOR, 2, district, boardId, from);
            confirmAll();
            return new Staff(boardId, actors, second);
        });
    }

    private Actor colleague(Role role, int turn, String district, String boardId, LocalDate from) {
        Optional<DemoLogins.Person> login = logins.getAll().stream()
                .filter(person -> person.role() == role && district.equals(person.district())).skip(turn - 1L).findFirst();
        String email = login.map(DemoLogins.Person::email).orElse(role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                + (turn == 1 ? "" : "-" + turn) + "." + district + "@demo.example");
        String name = login.map(DemoLogins.Person::name).orElse(role.name().charAt(0) + ". Tjänsteperson (FIKTIV)");
        String id = account(email, name, null);
        if (accounts.roles(java.util.List.of(id)).isEmpty()) {
            grant(id, role, boardId, from);
        }
        return Actor.staff(id, name, role, boardId);
    }

    /** Somebody who worked for a board and has left: the account is closed. */
    public void left(Staff board) {
        String id = ActAs.call(Actor.SYSTEM, () -> account("fd.handlaggare@demo.example", "Harriet Handläggare (FIKTIV)", null));
        ActAs.run(Actor.SYSTEM, () -> {
            if (accounts.roles(java.util.List.of(id)).isEmpty()) {
                grant(id, Role.CASE_OFFICER, board.boardId(), clock.today().minusYears(1));
            }
            if (accounts.closure(id).isEmpty()) {
                accounts.close(id, "Har slutat på stadsdelsförvaltningen.");
            }
        });
    }

    private String board(String district, LocalDate on) {
        return districts.district(district).map(DistrictView::boardId)
                .orElseThrow(() -> new IllegalStateException("no district " + district + " on " + on));
    }

    private String account(String email, String name, String password) {
        return accounts.byEmail(email).map(AccountService.AccountView::id)
                .orElseGet(() -> accounts.create(new CreateAccount(email, name, password, "sv")));
    }

    private void grant(String account, Role role, String boardId, LocalDate from) {
        accounts.grantRole(new GrantRole(account, role, role.ofBoard() ? boardId : null, from, null));
    }

    /** Deciding roles are confirmed by somebody other than the one who gave them. */
    private void confirmAll() {
        Actor second = Actor.staff(account("andra.person@demo.example", "Andra Personen (FIKTIV)", null), "", Role.CITY_ADMINISTRATOR, null);
        accounts.search("demo.example").forEach(account -> accounts.roles(java.util.List.of(account.id())).stream()
                .filter(AccountService.RoleAssignmentView::awaitsConfirmation)
                .forEach(role -> ActAs.run(second, () -> accounts.confirmRole(role.id(), role.version()))));
    }
}
