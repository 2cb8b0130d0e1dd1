package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.decisions.domain.DelegationRule;
import org.samstod.decisions.domain.DelegationRules;
import org.samstod.decisions.domain.MeetingBody;
import org.samstod.identity.Role;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** The delegation table of each board: dated rows that say who decides about what, up to which sum. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DelegationService {

    private static final Set<String> DECIDING = Set.of(Role.DELEGATE.name(), Role.UNIT_HEAD.name(), MeetingBody.COMMITTEE.roleCode(),
            MeetingBody.CHAIR.roleCode());

    @Inject
    DelegationRules rules;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Every row of a board, past and coming included. */
    @UseCase(permission = Permission.DELEGATION_READ)
    public List<DelegationRuleView> table(String boardId) {
        gate.require(Permission.DELEGATION_READ, new Subject("delegation", boardId, boardId, null));
        return rules.ofBoard(boardId).stream().map(this::view).toList();
    }

    /** Whether any board has a table yet. */
    @UseCase(permission = Permission.SYSTEM)
    public boolean loaded() {
        return rules.any();
    }

    /**
     * Adds a row from today or a later day; an open row about the same kind and role ends the day before.
     *
     * @return its id
     * @throws BusinessException {@code delegation.from.past}, {@code delegation.overlap}, or a missing field
     */
    @UseCase(permission = Permission.DELEGATION_MANAGE, action = "delegation.add")
    public String add(AddDelegationRule command) {
        gate.require(Permission.DELEGATION_MANAGE, new Subject("delegation", command.boardId(), command.boardId(), null));
        DelegationRule rule = rule(command);
        LocalDate today = clock.today();
        if (rule.validFrom().isBefore(today)) {
            throw new BusinessException("delegation.from.past", today).at("validFrom");
        }
        for (DelegationRule other : rules.ofBoard(command.boardId())) {
            if (other.overlaps(rule)) {
                if (other.validTo() != null || !other.validFrom().isBefore(rule.validFrom())) {
                    throw new BusinessException("delegation.overlap", other.paragraph(), other.validFrom()).at("validFrom");
                }
                other.endOn(rule.validFrom().minusDays(1), today);
            }
        }
        rules.add(rule);
        journal.act(rule, command, Journal.SETUP);
        return rule.id();
    }

    /** A row holds no longer after a day. */
    @UseCase(permission = Permission.DELEGATION_MANAGE, action = "delegation.end")
    public void end(String ruleId, long version, LocalDate lastDay) {
        DelegationRule rule = rules.find(ruleId).orElseThrow(() -> new NotFound("delegation rule"));
        gate.require(Permission.DELEGATION_MANAGE, new Subject("delegation", ruleId, rule.boardId(), null));
        rule.requireVersion(version);
        rule.endOn(lastDay, clock.today());
        journal.act(rule, Map.of("lastDay", lastDay), Journal.SETUP);
    }

    /** Loads a board's first table, the past included; for the first start only. */
    @UseCase(permission = Permission.SYSTEM, action = "delegation.load")
    public void load(List<AddDelegationRule> table) {
        for (AddDelegationRule row : table) {
            DelegationRule rule = rule(row);
            rules.add(rule);
            journal.act(rule, row, Journal.SETUP);
        }
    }

    private static DelegationRule rule(AddDelegationRule command) {
        if (command.role() != null && !DECIDING.contains(command.role())) {
            throw new BusinessException("delegation.role.missing").at("role");
        }
        return DelegationRule.of(command.boardId(), command.kind(), command.role(), command.ceiling(), command.paragraph(), command.basis(),
                command.validFrom(), command.validTo());
    }

    private DelegationRuleView view(DelegationRule rule) {
        LocalDate today = clock.today();
        String state = rule.inForce(today) ? "CURRENT" : rule.validFrom().isAfter(today) ? "COMING" : "PAST";
        return new DelegationRuleView(rule.id(), rule.version(), rule.boardId(), rule.grantKind(), rule.roleCode(), rule.ceiling(),
                rule.paragraph(), rule.basis(), rule.validFrom(), rule.validTo(), state);
    }
}
