package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.decisions.domain.Appeal;
import org.samstod.decisions.domain.Appeals;
import org.samstod.decisions.domain.DecisionAmount;
import org.samstod.decisions.domain.DecisionStatus;
import org.samstod.decisions.domain.Decisions;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Keys;
import org.samstod.shared.Money;

/** How decisions stand towards appeal, many at once; asked by the room that pays, after its own gate. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DecisionStandingService {

    private static final Set<DecisionStatus> PASSED = Set.of(DecisionStatus.APPEAL_TIME_PASSED, DecisionStatus.FINAL);

    @Inject
    Decisions decisions;

    @Inject
    Appeals appeals;

    /** By decision; two statements for some hundreds. */
    @UseCase(permission = Permission.DECISION_READ)
    public Map<String, DecisionStanding> standings(Collection<String> decisionIds) {
        Map<String, DecisionStanding> standings = new HashMap<>();
        for (List<String> some : Keys.parts(decisionIds)) {
            Set<String> contested = appeals.ofDecisions(some).stream().filter(one -> !one.state().allowsFinal()).map(Appeal::decisionId)
                    .collect(Collectors.toSet());
            decisions.findAll(some).forEach(row -> standings.put(row.id(), new DecisionStanding(PASSED.contains(row.status()),
                    contested.contains(row.id()))));
        }
        return standings;
    }

    /** The day each of these decisions was made; a statement for some hundreds. */
    @UseCase(permission = Permission.DECISION_READ)
    public Map<String, LocalDate> decidedOn(Collection<String> decisionIds) {
        Map<String, LocalDate> days = new HashMap<>();
        Keys.parts(decisionIds).forEach(some -> decisions.findAll(some).forEach(row -> days.put(row.id(), row.decidedOn())));
        return days;
    }

    /**
     * What counts towards a case's newest decision since the association holds it already.
     *
     * @param decisionId that decision
     */
    public record Counted(String decisionId, Money sum) {
    }

    /** What counts towards the newest decision of a case, told or not; empty when there is none. */
    @UseCase(permission = Permission.DECISION_READ)
    public Optional<Counted> counted(String caseId) {
        return decisions.ofCase(caseId).map(row -> new Counted(row.id(), Money.sum(row.amounts().stream().map(DecisionAmount::counted).toList())));
    }

    /** The account of whoever made a decision; empty for a board. */
    @UseCase(permission = Permission.DECISION_READ)
    public Optional<String> decidedBy(String decisionId) {
        return decisions.find(decisionId).map(row -> row.decider().accountId());
    }
}
