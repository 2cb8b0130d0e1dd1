package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.PublicationLevel;

/**
 * The gate, asked for every role of the staff, every permission, the own and another board's cases, every level, with and without a
 * declared conflict of interest, before and after the proposal. What each may is written down here by hand, from {@code product.md}
 * <em>Who uses it</em> and <em>Reading rule</em>; the use cases behind the permissions are listed in {@code docs/who-may-do-what.md}.
 */
class WhoMayDoWhatIT extends CaseTestBase {

    /** The levels at which each role reaches cases it is not named on: received / proposed. Roles that are not here reach none. */
    private static final Map<Role, String> OWN_BOARD = Map.of(
            Role.CASE_OFFICER, "32/32",
            Role.REGISTRAR, "32/32",
            Role.UNIT_HEAD, "3210/3210",
            Role.DELEGATE, "/321",
            Role.BOARD_SECRETARY, "/32",
            Role.CITY_COORDINATOR, "32/32");
    /** The same for the cases of boards that the role is not given for. */
    private static final Map<Role, String> OTHER_BOARD = Map.of(Role.CITY_COORDINATOR, "32/32");
    /** Who can be asked about a conflict of interest: those who act in cases. */
    private static final Set<Role> ACTING = Set.of(Role.CASE_OFFICER, Role.REGISTRAR, Role.UNIT_HEAD, Role.DELEGATE, Role.BOARD_SECRETARY);

    @Inject
    Gate gate;

    private record Asked(String caseId, String boardId, PublicationLevel level, boolean proposed) {
    }

    @Test
    void everyRole_onEveryCase_mayExactlyWhatIsWrittenDown() {
        String board = board("OWN");
        String call = call(board, false, PublicationLevel.OPEN);
        Actor officer = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        Actor head = staff("Hedda Chef", Role.UNIT_HEAD, board);
        List<Asked> all = new ArrayList<>();
        for (PublicationLevel level : PublicationLevel.values()) {
            for (boolean proposed : new boolean[] {false, true}) {
                String id = received(member("FIKTIV " + level + proposed, board), call, "Öppen verksamhet", 5_000, 3);
                if (proposed) {
                    proposed(officer, id);
                }
                if (level != PublicationLevel.OPEN) {
                    as(head, () -> cases.lowerLevel(id, view(head, id).version(), level));
                }
                all.add(new Asked(id, board, level, proposed));
            }
        }
        Map<Role, Actor> own = new EnumMap<>(Role.class);
        Map<Role, Actor> partial = new EnumMap<>(Role.class);
        Map<Role, Actor> elsewhere = new EnumMap<>(Role.class);
        String other = board("OWN");
        Stream.of(Role.values()).filter(Role::staff).forEach(role -> {
            own.put(role, staff(role + " här", role, role.ofBoard() ? board : null));
            elsewhere.put(role, staff(role + " där", role, role.ofBoard() ? other : null));
        });
        ACTING.forEach(role -> partial.put(role, staff(role + " jävig", role, board)));
        all.forEach(one -> partial.values().forEach(person -> as(head, () -> javs.declareFor(one.caseId(), view(head, one.caseId()).version(),
                person.accountId(), true, JavGround.PARTY, "Är kassör i föreningen"))));

        Map<String, String> wrong = new LinkedHashMap<>();
        int asked = 0;
        for (Asked one : all) {
            for (Role role : own.keySet()) {
                asked += hold(own.get(role), one, reaches(OWN_BOARD, role, one), wrong, "of the board");
                asked += hold(elsewhere.get(role), one, reaches(OTHER_BOARD, role, one), wrong, "of another board");
                if (partial.containsKey(role)) {
                    asked += hold(partial.get(role), one, false, wrong, "with a conflict of interest");
                }
            }
        }
        assertEquals(Map.of(), wrong);
        assertTrue(asked > 5_000, asked + " questions");
    }

    private static boolean reaches(Map<Role, String> table, Role role, Asked one) {
        String[] levels = table.getOrDefault(role, "/").split("/", -1);
        return levels[one.proposed() ? 1 : 0].contains(Integer.toString(one.level().number()));
    }

    /** Asks for every permission and notes what differs; how many were asked for. */
    private int hold(Actor actor, Asked one, boolean reaches, Map<String, String> wrong, String where) {
        Subject subject = new Subject(CaseDesk.KIND, one.caseId(), one.boardId(), null);
        Set<Permission> expected = Stream.of(Permission.values()).filter(each -> reaches && actor.role().holds(each)).collect(sorted());
        Set<Permission> found = Stream.of(Permission.values()).filter(each -> as(actor, () -> gate.allows(each, subject))).collect(sorted());
        if (!found.equals(expected)) {
            wrong.put(actor.role() + " " + where + ", level " + one.level() + (one.proposed() ? ", proposed" : ", received"),
                    "may " + found + " and should " + expected);
        }
        return Permission.values().length;
    }

    private static java.util.stream.Collector<Permission, ?, Set<Permission>> sorted() {
        return Collectors.toCollection(TreeSet::new);
    }
}
