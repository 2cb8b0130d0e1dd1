package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.cases.AllocationStep.Why;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.CheckItem;
import org.samstod.cases.domain.WorkMark;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.PageRequest;

/** What an order about several cases would do with each: a dry run, by the same rules as the acts themselves. {@link BulkRun} does it. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class BulkService {

    @Inject
    CaseDesk desk;

    @Inject
    AllocationFacts facts;

    @Inject
    BulkAssignments assignments;

    @Inject
    WorkMarkService marks;

    /**
     * The plan of an order; as many statements for a hundred cases as for one, and some more for each further call.
     *
     * @throws BusinessException {@code case.bulk.many} for more than a hundred cases, {@code case.not-allowed.unit-head}, and what is wrong
     *                           with the order itself
     */
    @UseCase(permission = Permission.CASE_CLAIM)
    public BulkPlan plan(BulkOrder order) {
        if (order.act().isUnitHeads() && desk.actor().role() != Role.UNIT_HEAD) {
            throw new BusinessException("case.not-allowed.unit-head");
        }
        List<String> ids = List.copyOf(new LinkedHashSet<>(order.caseIds()));
        if (ids.size() > PageRequest.LARGEST_SIZE) {
            throw new BusinessException("case.bulk.many", PageRequest.LARGEST_SIZE);
        }
        List<CaseListRow> rows = ids.isEmpty() && order.act() == BulkAct.SPREAD
                ? desk.list.rows(desk.reader(), CaseQuery.of(Queue.UNASSIGNED), PageRequest.first(PageRequest.LARGEST_SIZE)) : chosen(ids);
        Map<String, Case> cases = rows.isEmpty() ? Map.of() : desk.cases.findAll(rows.stream().map(CaseListRow::caseId).toList()).stream()
                .collect(Collectors.toMap(Case::id, Function.identity()));
        List<BulkStep> steps = switch (order.act()) {
            case ASSIGN, SPREAD -> assignments.steps(order, rows, cases, assignments.loads(desk.actor().boardId()));
            case COMPLETION -> completions(order, rows, cases);
            case DUE -> {
                WorkMark.checkDue(order.dueOn(), order.text(), desk.clock.today());
                yield rows.stream().map(row -> own(row, cases.get(row.caseId()), order)).toList();
            }
            case MARK -> {
                WorkMark.checkMark(order.mark());
                yield rows.stream().map(row -> own(row, cases.get(row.caseId()), order)).toList();
            }
        };
        return new BulkPlan(steps, ids.isEmpty() ? 0 : ids.size() - rows.size());
    }

    /** The officers of the acting unit head's board, by name, and how many open cases each has. */
    @UseCase(permission = Permission.JAV_ANSWER)
    public Map<Hand, Long> officers() {
        return assignments.loads(desk.actor().boardId());
    }

    /** In the order they were chosen in. */
    private List<CaseListRow> chosen(List<String> ids) {
        Map<String, CaseListRow> readable = desk.list.among(desk.reader(), ids).stream()
                .collect(Collectors.toMap(CaseListRow::caseId, Function.identity()));
        return ids.stream().filter(readable::containsKey).map(readable::get).toList();
    }

    private BulkStep own(CaseListRow row, Case about, BulkOrder order) {
        String why = marks.whyNot(about, false);
        boolean same = order.act() == BulkAct.MARK ? strip(order.mark()).equals(row.mark() == null ? "" : row.mark())
                : order.dueOn() == null && row.ownDueOn() == null;
        return step(row, about, why != null ? BulkStep.Kind.STOPPED : same ? BulkStep.Kind.SAME : BulkStep.Kind.DO, List.of(), List.of(),
                why == null ? List.of() : List.of(new Why("case.not-allowed." + why, List.of())));
    }

    private static String strip(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private List<BulkStep> completions(BulkOrder order, List<CaseListRow> rows, Map<String, Case> cases) {
        LocalDate today = desk.clock.today();
        if (order.dueOn() == null || !order.dueOn().isAfter(today)) {
            throw new BusinessException("case.completion.due").at("dueOn");
        }
        Map<String, AllocationFacts.Read> read = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(CaseListRow::callId)).forEach((call, some) ->
                read.put(call, facts.read(some.stream().map(CaseListRow::caseId).toList(), call)));
        List<String> others = strip(order.others()).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<BulkStep> steps = new ArrayList<>();
        for (CaseListRow row : rows) {
            Case about = cases.get(row.caseId());
            AllocationFacts.Read known = read.get(row.callId());
            List<String> missing = new ArrayList<>();
            List<String> items = new ArrayList<>();
            Map<String, CheckItem> found = CaseDesk.newestChecks(known.checks(about));
            for (CallTerms.Line line : known.terms(about).checklist()) {
                CheckItem item = found.get(line.code());
                if (item != null && item.finding() == Finding.MISSING) {
                    missing.add(line.code());
                    items.add(CompletionWords.item(line, item));
                }
            }
            items.addAll(others);
            List<Why> why = CaseAct.REQUEST_COMPLETION.refusal(about.state(), known.work(about))
                    .map(code -> List.of(new Why("case.not-allowed." + code, List.of())))
                    .orElse(items.isEmpty() ? List.of(new Why("case.bulk.nothing-missing", List.of())) : List.of());
            steps.add(step(row, about, why.isEmpty() ? BulkStep.Kind.DO : BulkStep.Kind.STOPPED, missing, items, why));
        }
        return steps;
    }

    private static BulkStep step(CaseListRow row, Case about, BulkStep.Kind kind, List<String> missing, List<String> items, List<Why> why) {
        return new BulkStep(about.id(), about.receptionNumber(), row.applicantName(), about.title(), about.officer().orElse(null), kind, null, List.of(),
                List.copyOf(missing), List.copyOf(items), why, about.version());
    }
}
