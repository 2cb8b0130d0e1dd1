package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samstod.cases.AllocationStep.Why;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.EvenSpread;
import org.samstod.cases.domain.JavDeclaration;
import org.samstod.identity.AccountService;
import org.samstod.identity.Role;
import org.samstod.shared.PublicationLevel;

/**
 * Who gets which case, for the unit head: to one officer, or evenly. Whoever is tied to the applicant, or has not answered about it, is never
 * given a case; cases of levels 1 and 0 are only given by hand, on the page of the case. A fixed number of statements.
 */
@ApplicationScoped
class BulkAssignments {

    @Inject
    CaseDesk desk;

    @Inject
    AccountService accounts;

    @Inject
    JavTies ties;

    /** The officers of a board, by name, and how many open cases each has. */
    Map<Hand, Long> loads(String boardId) {
        Map<String, Long> open = desk.list.loads(desk.reader());
        Map<Hand, Long> loads = new LinkedHashMap<>();
        accounts.holders(Role.CASE_OFFICER, boardId).stream().map(one -> new Hand(one.id(), one.displayName()))
                .sorted(java.util.Comparator.comparing(Hand::name).thenComparing(Hand::accountId))
                .forEach(one -> loads.putIfAbsent(one, open.getOrDefault(one.accountId(), 0L)));
        return loads;
    }

    /** What each case comes to. */
    List<BulkStep> steps(BulkOrder order, List<CaseListRow> rows, Map<String, Case> cases, Map<Hand, Long> loads) {
        Map<String, Hand> officers = new LinkedHashMap<>();
        loads.keySet().forEach(one -> officers.put(one.accountId(), one));
        List<String> people = new ArrayList<>(officers.keySet());
        people.add(desk.actor().accountId());
        JavTies.Ties tied = ties.of(people);
        Map<String, Map<String, JavDeclaration>> said = desk.file.declarationsIn(cases.keySet()).stream()
                .collect(Collectors.groupingBy(JavDeclaration::caseId, Collectors.collectingAndThen(Collectors.toList(), JavPeople::newest)));
        List<BulkStep> steps = new ArrayList<>();
        for (CaseListRow row : rows) {
            Case about = cases.get(row.caseId());
            Map<String, JavDeclaration> answers = said.getOrDefault(about.id(), Map.of());
            List<Hand> may = officers.values().stream()
                    .filter(one -> state(about, one.accountId(), tied, answers).mayTakeOver()).toList();
            boolean ownJav = state(about, desk.actor().accountId(), tied, answers).stops();
            steps.add(step(order, row, about, may, ownJav));
        }
        return order.act() == BulkAct.ASSIGN ? toOne(order, steps, officers) : evenly(order, steps, officers, loads);
    }

    private static JavState state(Case about, String account, JavTies.Ties tied, Map<String, JavDeclaration> answers) {
        JavTies.Tie tie = tied.of(about.associationId(), about.applicationId(), account);
        return JavState.of(Optional.ofNullable(answers.get(account)).map(JavDeclaration::isJav).orElse(null), tie.tied(), tie.roles());
    }

    private BulkStep step(BulkOrder order, CaseListRow row, Case about, List<Hand> may, boolean ownJav) {
        String why = !about.state().isOpen() ? "case.not-allowed.decided" : ownJav ? "case.not-allowed.jav"
                : about.effectiveLevel().isLowerThan(PublicationLevel.LIMITED) ? "case.bulk.level" : null;
        BulkStep.Kind kind = why != null ? BulkStep.Kind.STOPPED
                : order.act() == BulkAct.SPREAD && about.officer().isPresent() ? BulkStep.Kind.SAME : BulkStep.Kind.DO;
        return new BulkStep(about.id(), about.receptionNumber(), row.applicantName(), about.title(), about.officer().orElse(null), kind, null, may,
                List.of(), List.of(), why == null ? List.of() : List.of(new Why(why, List.of())), about.version());
    }

    private static List<BulkStep> toOne(BulkOrder order, List<BulkStep> steps, Map<String, Hand> officers) {
        Hand to = order.officers().isEmpty() ? null : officers.get(order.officers().get(0));
        return steps.stream().map(step -> {
            if (!step.acts()) {
                return step;
            }
            if (to == null) {
                return step.stopped(List.of(new Why("case.assign.officer", List.of())));
            }
            if (!step.may().contains(to)) {
                return step.stopped(List.of(new Why("case.assign.jav", List.of(to.name()))));
            }
            boolean has = step.officer() != null && step.officer().accountId().equals(to.accountId());
            return has ? new BulkStep(step.caseId(), step.number(), step.applicant(), step.title(), step.officer(), BulkStep.Kind.SAME, null, List.of(),
                    List.of(), List.of(), List.of(), step.version()) : step.to(to);
        }).toList();
    }

    private static List<BulkStep> evenly(BulkOrder order, List<BulkStep> steps, Map<String, Hand> officers, Map<Hand, Long> loads) {
        Map<String, Long> taking = new LinkedHashMap<>();
        loads.forEach((one, load) -> {
            if (order.officers().contains(one.accountId())) {
                taking.put(one.accountId(), load);
            }
        });
        Map<String, List<String>> may = steps.stream().filter(BulkStep::acts)
                .collect(Collectors.toMap(BulkStep::caseId, step -> step.may().stream().map(Hand::accountId).toList(), (a, b) -> a, LinkedHashMap::new));
        Map<String, String> given = EvenSpread.of(may.keySet(), taking, (one, officer) -> may.get(one).contains(officer));
        return steps.stream().map(step -> !step.acts() ? step : given.containsKey(step.caseId()) ? step.to(officers.get(given.get(step.caseId())))
                : step.stopped(List.of(new Why("case.bulk.nobody", List.of())))).toList();
    }
}
