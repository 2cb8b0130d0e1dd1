package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samstod.districts.DistrictService;
import org.samstod.grants.domain.AttestRight;
import org.samstod.grants.domain.PaymentRuns;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.identity.Role;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** Who may attest what, as dated rows; given by the city's administrator, never to oneself. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AttestRightService {

    private static final String KIND = "attest-right";

    @Inject
    PaymentRuns runs;

    @Inject
    AccountService accounts;

    @Inject
    DistrictService districts;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The rights of a board, those that began last first. */
    @UseCase(permission = Permission.ATTEST_MANAGE)
    public List<AttestRightView> rights(String boardId) {
        LocalDate today = clock.today();
        List<AttestRight> found = runs.rights(boardId);
        Map<String, AccountView> people = accounts.accounts(found.stream().map(AttestRight::accountId).distinct().toList());
        return found.stream().map(one -> new AttestRightView(one.id(), one.version(), one.accountId(), people.containsKey(one.accountId())
                ? people.get(one.accountId()).displayName() : "", AttestRight.EVERY.equals(one.costCentre()) ? null : one.costCentre(), one.ceiling(),
                one.protectedNames(), one.validFrom(), one.validTo(), one.validOn(today) ? "CURRENT" : one.validFrom().isAfter(today) ? "COMING" : "PAST"))
                .toList();
    }

    /** The finance officers of a board, who can be given a right. */
    @UseCase(permission = Permission.ATTEST_MANAGE)
    public List<AccountView> people(String boardId) {
        return accounts.holders(Role.FINANCE_OFFICER, boardId);
    }

    /**
     * Gives a right.
     *
     * @return its key
     * @throws BusinessException {@code attest.…} at its field
     */
    @UseCase(permission = Permission.ATTEST_MANAGE, action = "attest.give")
    public String give(GiveAttestRight command) {
        districts.board(command.boardId());
        if (accounts.holders(Role.FINANCE_OFFICER, command.boardId()).stream().noneMatch(one -> one.id().equals(command.accountId()))) {
            throw new BusinessException("attest.person").at("person");
        }
        AttestRight right = new AttestRight(command.accountId(), command.boardId(), command.costCentre(), command.ceiling(), command.protectedNames(),
                command.validFrom(), command.validTo(), gate.actorId(), clock.now());
        gate.require(Permission.ATTEST_MANAGE, subject(right));
        runs.add(right);
        Map<String, Object> payload = new HashMap<>();
        payload.put("account", right.accountId());
        payload.put("board", right.boardId());
        payload.put("costCentre", right.costCentre());
        payload.put("ceiling", right.ceiling().ore());
        payload.put("protectedNames", right.protectedNames());
        payload.put("validFrom", right.validFrom());
        payload.put("validTo", right.validTo());
        journal.act(right, payload, Journal.SETUP);
        return right.id();
    }

    /**
     * Ends a right.
     *
     * @throws BusinessException {@code attest.to}; a {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.ATTEST_MANAGE, action = "attest.end")
    public void end(String rightId, long seenVersion, LocalDate lastDay) {
        AttestRight right = runs.right(rightId).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.ATTEST_MANAGE, subject(right));
        right.requireVersion(seenVersion);
        right.end(lastDay);
        journal.act(right, Map.of("lastDay", lastDay), Journal.SETUP);
    }

    private static Subject subject(AttestRight right) {
        return new Subject(KIND, right.id(), right.boardId(), null);
    }
}
