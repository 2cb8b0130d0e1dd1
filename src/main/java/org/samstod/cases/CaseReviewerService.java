package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseList;
import org.samstod.cases.domain.CasePerson;
import org.samstod.cases.domain.ReviewerPick;
import org.samstod.identity.AccountService;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/**
 * Names a person on a case of level 1 or 0 who can look into it afterwards, for the room that keeps such reviews, when none of those who may
 * read the case can: they handled it, decided it, or have a conflict of interest.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseReviewerService {

    private static final String TASK = "review";

    @Inject
    CaseDesk desk;

    @Inject
    CaseList list;

    @Inject
    JavPeople staff;

    @Inject
    AccountService accounts;

    /**
     * Who would be named now; nobody while somebody who reads the case can look into it, and when there is nobody to name.
     *
     * @param handled who handled or decided it
     * @param began   who has begun to look into it, or null
     */
    @UseCase(permission = Permission.SYSTEM)
    public Optional<Hand> pick(String caseId, Set<String> handled, String began) {
        return pick(desk.read(caseId, Permission.SYSTEM), handled, began);
    }

    /** Names that person; somebody must have been found. */
    @UseCase(permission = Permission.SYSTEM, action = "case.name-reviewer")
    public Hand name(String caseId, Set<String> handled, String began) {
        Case about = desk.takeAnyVersion(caseId, Permission.SYSTEM);
        Hand person = pick(about, handled, began).orElseThrow(() -> new NotFound("reviewer"));
        Instant now = desk.clock.now();
        desk.file.add(new CasePerson(caseId, person, TASK, desk.hand(), now));
        about.touch("named", desk.hand(), now);
        desk.done(about, person.name(), Map.of("named", person.accountId()));
        return person;
    }

    /** Who has been named to look into a case, the latest first, for those who may read the case. */
    @UseCase(permission = Permission.GRANT_READ)
    public List<Hand> named(String caseId) {
        Case about = desk.read(caseId, Permission.GRANT_READ);
        List<Hand> named = new ArrayList<>();
        desk.file.people(about.id()).stream().filter(one -> TASK.equals(one.task())).forEach(one -> named.add(0, one.person()));
        return named;
    }

    private Optional<Hand> pick(Case about, Set<String> handled, String began) {
        if (!about.effectiveLevel().isLowerThan(PublicationLevel.LIMITED)) {
            return Optional.empty();
        }
        Set<String> reading = new HashSet<>(desk.file.people(about.id()).stream().map(one -> one.person().accountId()).toList());
        about.officer().map(Hand::accountId).ifPresent(reading::add);
        Map<String, Hand> roles = new LinkedHashMap<>();
        accounts.holders(Role.UNIT_HEAD, about.boardId()).forEach(one -> {
            reading.add(one.id());
            roles.put(one.id(), new Hand(one.id(), one.displayName()));
        });
        accounts.holders(Role.CASE_OFFICER, about.boardId()).forEach(one -> roles.putIfAbsent(one.id(), new Hand(one.id(), one.displayName())));
        Map<String, JavState> states = staff.of(about).stream().collect(Collectors.toMap(one -> one.person().accountId(), JavPerson::state));
        Map<String, Long> load = list.loads(desk.reader());
        return ReviewerPick.of(roles.values().stream().map(one -> {
            JavState state = states.getOrDefault(one.accountId(), JavState.NONE);
            // Whoever has declared a conflict of interest does not find the case, whatever the role.
            boolean reads = reading.contains(one.accountId()) && state != JavState.DECLARED;
            return new ReviewerPick.Candidate(one, reads, state.mayTakeOver() && !handled.contains(one.accountId()), one.accountId().equals(began),
                    load.getOrDefault(one.accountId(), 0L));
        }).toList());
    }
}
