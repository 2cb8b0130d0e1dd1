package org.samstod.cases.domain;

import static org.samstod.identity.Role.ASSOCIATION;
import static org.samstod.identity.Role.AUDITOR;
import static org.samstod.identity.Role.BOARD_SECRETARY;
import static org.samstod.identity.Role.CASE_OFFICER;
import static org.samstod.identity.Role.CITY_ADMINISTRATOR;
import static org.samstod.identity.Role.CITY_COORDINATOR;
import static org.samstod.identity.Role.DELEGATE;
import static org.samstod.identity.Role.FINANCE_OFFICER;
import static org.samstod.identity.Role.PROGRAMME_ADMINISTRATOR;
import static org.samstod.identity.Role.REGISTRAR;
import static org.samstod.identity.Role.SYSTEM;
import static org.samstod.identity.Role.UNIT_HEAD;

import java.util.Map;
import java.util.Set;
import org.samstod.cases.CaseState;
import org.samstod.identity.Role;
import org.samstod.shared.PublicationLevel;

/**
 * The reading rule of the publication levels: who is told what of a case that was <em>found</em>, in search, lists and on its page. A
 * pure function; the list's predicate in the store is held against it by a test.
 * <ul>
 * <li>Levels 3 and 2: each role as far as it reaches.</li>
 * <li>Level 1: only those with a task on the case; colleagues whose role reaches it see one uncounted line.</li>
 * <li>Level 0: only the persons named on the case, at first its officer and the unit head; all others see nothing.</li>
 * <li>Declared conflict of interest hides the case from that person at every level.</li>
 * </ul>
 */
public final class ReadingRule {

    private static final Map<Role, Reach> REACH = Map.ofEntries(
            Map.entry(ASSOCIATION, Reach.OWN_ASSOCIATION),
            Map.entry(CASE_OFFICER, Reach.BOARD),
            Map.entry(REGISTRAR, Reach.BOARD),
            Map.entry(UNIT_HEAD, Reach.BOARD),
            Map.entry(DELEGATE, Reach.BOARD_PROPOSED),
            Map.entry(BOARD_SECRETARY, Reach.BOARD_PROPOSED),
            Map.entry(FINANCE_OFFICER, Reach.BOARD_DECIDED),
            Map.entry(CITY_COORDINATOR, Reach.CITY),
            Map.entry(PROGRAMME_ADMINISTRATOR, Reach.NOTHING),
            Map.entry(CITY_ADMINISTRATOR, Reach.NOTHING),
            Map.entry(AUDITOR, Reach.NOTHING),
            Map.entry(SYSTEM, Reach.EVERYTHING));

    /**
     * Roles that have a task on every case of their board within a reach, so that a case of level 1 can be handed out, decided and
     * recorded at all.
     */
    private static final Map<Role, Reach> TASK = Map.of(
            UNIT_HEAD, Reach.BOARD,
            DELEGATE, Reach.BOARD_PROPOSED,
            BOARD_SECRETARY, Reach.BOARD_DECIDED);

    /** Roles that prepare, decide or coordinate, for whom the radar looks into every district. */
    private static final Set<Role> RADAR = Set.of(CASE_OFFICER, UNIT_HEAD, DELEGATE, CITY_COORDINATOR);

    private ReadingRule() {
    }

    /**
     * Who reads.
     *
     * @param accountId     the account
     * @param role          the role in use
     * @param boardId       the board of that role, null for the whole city
     * @param associationId the association in use, for the association's side
     */
    public record Reader(String accountId, Role role, String boardId, String associationId) {
    }

    /**
     * What is read, as far as the rule asks.
     *
     * @param boardId       the board that decides
     * @param associationId the applicant
     * @param level         the effective level
     * @param state         where the case stands
     * @param officerId     its officer, or null
     * @param named         accounts named on the case besides the officer
     * @param jav           accounts whose newest declaration says conflict of interest
     */
    public record Found(String boardId, String associationId, PublicationLevel level, CaseState state, String officerId,
            Set<String> named, Set<String> jav) {
    }

    /** What the reader is told of the case. */
    public static Reading of(Reader reader, Found found) {
        Reach reach = reach(reader.role());
        if (reach == Reach.EVERYTHING) {
            return Reading.OPEN;
        }
        if (reader.role() == ASSOCIATION) {
            return found.associationId().equals(reader.associationId()) ? Reading.OPEN : Reading.HIDDEN;
        }
        if (reach == Reach.NOTHING || found.jav().contains(reader.accountId())) {
            return Reading.HIDDEN;
        }
        boolean reaches = reach.covers(reader.boardId(), found.boardId(), found.state(), false);
        boolean named = reader.accountId().equals(found.officerId()) || found.named().contains(reader.accountId());
        boolean sameBoard = reach == Reach.CITY || found.boardId().equals(reader.boardId());
        boolean head = reader.role() == UNIT_HEAD && found.boardId().equals(reader.boardId());
        return switch (found.level()) {
            case OPEN, LIMITED -> reaches || named && sameBoard ? Reading.OPEN : Reading.HIDDEN;
            case STATISTICS -> named && sameBoard || task(reader.role()).covers(reader.boardId(), found.boardId(), found.state(), false)
                    ? Reading.OPEN : reaches ? Reading.LINE : Reading.HIDDEN;
            case PROTECTED -> named && sameBoard || head ? Reading.OPEN : Reading.HIDDEN;
        };
    }

    /**
     * What the reader is told of a case that the radar found: those who prepare and decide see levels 3 and 2 of every district, since money
     * asked for in one is what another must know of; a case of level 1 or 0 that the reader has no task on is one line, uncounted.
     */
    public static Reading onRadar(Reader reader, Found found) {
        Reading own = of(reader, found);
        if (own != Reading.HIDDEN || found.jav().contains(reader.accountId()) || !RADAR.contains(reader.role())) {
            return own;
        }
        return found.level().isAtLeast(PublicationLevel.LIMITED) ? Reading.OPEN : Reading.LINE;
    }

    /** How far a role reaches at levels 3 and 2. */
    public static Reach reach(Role role) {
        return REACH.getOrDefault(role, Reach.NOTHING);
    }

    /** Within which reach a role has a task on cases of level 1. */
    public static Reach task(Role role) {
        return TASK.getOrDefault(role, Reach.NOTHING);
    }
}
