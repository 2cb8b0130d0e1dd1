package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.cases.AllocationStep.Kind;
import org.samstod.cases.AllocationStep.Why;
import org.samstod.cases.PreparationService.Propose;
import org.samstod.cases.domain.AllocationCell;
import org.samstod.cases.domain.AllocationRow;
import org.samstod.cases.domain.AllocationVariant;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.Proposal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/**
 * The chosen variant becomes proposals of the cases, by the rules every proposal obeys: the officer who has the case makes it, about its
 * newest revision, checked and assessed. Each case is an act of its own; what cannot be done is told and can be done later.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AllocationProposalService {

    @Inject
    AllocationDesk sheets;

    @Inject
    AllocationFacts facts;

    @Inject
    PreparationService preparation;

    /** What choosing a variant would do, without doing anything. */
    @UseCase(permission = Permission.CASE_PROPOSE)
    public AllocationPlan plan(String variantId) {
        AllocationVariant variant = sheets.variant(variantId);
        Matter matter = sheets.matter(variant.matterId(), Permission.CASE_PROPOSE);
        List<CaseListRow> rows = sheets.rows(matter);
        List<CaseListRow> open = rows.stream().filter(row -> row.state().isOpen()).toList();
        AllocationFacts.Read read = facts.read(open.stream().map(CaseListRow::caseId).toList(), matter.callId());
        Map<String, Map<AllocationField, AllocationCell>> cells = sheets.cells(variant);
        Set<String> grounds = sheets.grounds().keySet();
        List<AllocationStep> steps = open.stream().map(row -> {
            Case about = read.of(row.caseId());
            Map<AllocationField, AllocationCell> written = cells.getOrDefault(row.caseId(), Map.of());
            return step(variant, about, row.applicantName(), written, read.proposal(row.caseId()), read.work(about), grounds);
        }).toList();
        return new AllocationPlan(AllocationDesk.head(matter), AllocationDesk.view(variant), steps, sheets.told(matter),
                sheets.sums(variant, rows, cells, sheets.books(matter)));
    }

    /**
     * Makes a variant the chosen one of its matter. Its rows become proposals one by one, by {@link #propose}.
     *
     * @throws Conflict when the variant has changed since
     */
    @UseCase(permission = Permission.CASE_PROPOSE, action = "allocation.choose")
    public void choose(String variantId, long seenVersion) {
        AllocationVariant variant = sheets.variantToChange(variantId, Permission.CASE_PROPOSE);
        Matter matter = sheets.matter(variant.matterId(), Permission.CASE_PROPOSE);
        variant.requireVersion(seenVersion);
        sheets.allocations.ofMatter(matter.id()).stream().filter(AllocationVariant::isChosen).forEach(AllocationVariant::setAside);
        variant.choose(sheets.desk.hand(), sheets.desk.clock.now());
        Map<String, Map<AllocationField, AllocationCell>> cells = sheets.cells(variant);
        List<Map<String, Object>> payload = new ArrayList<>();
        for (CaseListRow row : sheets.rows(matter)) {
            AllocationRow comes = AllocationDesk.row(variant, cells.getOrDefault(row.caseId(), Map.of()), row.asked());
            if (row.state().isOpen() && !comes.isEmpty()) {
                payload.add(Map.of("case", row.caseId(), "outcome", comes.outcome() == null ? "" : comes.outcome().name(), "amountOre",
                        comes.money().ore()));
            }
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("matter", matter.id());
        said.put("name", variant.name());
        said.put("rows", payload);
        sheets.desk.journal.act(variant, said);
    }

    /**
     * Proposes what a row of the variant says, and takes back what the case had proposed before.
     *
     * @param seen what the plan showed of the row and its case
     * @throws BusinessException {@code case.allocation.row-changed} when something is not as it was then, and whatever stops a proposal
     */
    @UseCase(permission = Permission.CASE_PROPOSE, action = "case.propose")
    public void propose(String variantId, String caseId, String seen) {
        AllocationVariant variant = sheets.variant(variantId);
        Case about = sheets.caseOf(variant, caseId);
        Map<AllocationField, AllocationCell> cells = new LinkedHashMap<>();
        sheets.allocations.cells(variant.id(), about.id()).forEach(cell -> cells.put(cell.field(), cell));
        Optional<Proposal> current = sheets.desk.file.currentProposal(about.id());
        AllocationStep step = step(variant, about, "", cells, current, sheets.desk.work(about), sheets.grounds().keySet());
        if (!step.seen().equals(seen)) {
            throw new BusinessException("case.allocation.row-changed");
        }
        if (step.kind() == Kind.STOPPED) {
            throw BusinessException.all(step.why().stream().map(why -> new Violation(null, why.code(), why.args().toArray())).toList());
        }
        if (!step.kind().acts()) {
            throw new BusinessException("case.allocation.nothing");
        }
        long version = about.version();
        if (step.kind() == Kind.REPLACE) {
            preparation.takeBack(about.id(), version, Texts.get(Texts.SWEDISH, "case.allocation.replaced", variant.name()));
            version = sheets.desk.cases.findForUpdate(about.id()).orElseThrow().version();
        }
        AllocationRow row = AllocationDesk.row(variant, cells, about.asked());
        preparation.propose(new Propose(about.id(), version, row.outcome(), row.money().typed(), row.reasons(), row.ground()));
    }

    private AllocationStep step(AllocationVariant variant, Case about, String applicant, Map<AllocationField, AllocationCell> cells,
            Optional<Proposal> current, CaseWork work, Set<String> grounds) {
        AllocationRow row = AllocationDesk.row(variant, cells, about.asked());
        List<Why> why = new ArrayList<>();
        Kind kind;
        if (row.isEmpty()) {
            kind = Kind.EMPTY;
        } else if (!about.isWithdrawn() && current.filter(row::isSaidBy).filter(one -> !one.isStale(about.revision())).isPresent()) {
            kind = Kind.SAME;
        } else {
            why.addAll(stops(about, row, cells, work, grounds));
            kind = !why.isEmpty() ? Kind.STOPPED : about.state() == CaseState.PROPOSED ? Kind.REPLACE : Kind.PROPOSE;
        }
        return new AllocationStep(about.id(), about.receptionNumber(), applicant, about.title(), kind, row.outcome(), row.money(),
                about.officer().map(Hand::name).orElse(null), List.copyOf(why),
                about.version() + "." + AllocationService.mark(variant, List.copyOf(cells.values())).text());
    }

    /** Everything that is in the way, all at once. */
    private List<Why> stops(Case about, AllocationRow row, Map<AllocationField, AllocationCell> cells, CaseWork work,
            Set<String> grounds) {
        List<Why> why = new ArrayList<>();
        boolean untried = row.outcome() != null && row.outcome().needsNoAssessment();
        CaseState from = about.state() == CaseState.PROPOSED ? CaseState.IN_PREPARATION : about.state();
        Optional<String> refused = about.isWithdrawn() ? Optional.of("withdrawn")
                : (untried ? CaseAct.PROPOSE_WITHOUT_TRIAL : CaseAct.PROPOSE).refusal(from, work);
        refused.ifPresent(code -> why.add(new Why("case.not-allowed." + code, List.of())));
        if (cells.values().stream().anyMatch(cell -> cell.isStale(about.revision().ordinal()))) {
            why.add(new Why("case.allocation.stale", List.of()));
        }
        if (row.ground() != null && !grounds.contains(row.ground())) {
            why.add(new Why("case.proposal.legal-ground", List.of()));
        }
        try {
            Proposal.make(about.id(), about.revision(), about.asked(), row.outcome(),
                    row.outcome() != null && row.outcome().givesMoney() ? row.amount() : null, row.reasons(), row.ground(),
                    sheets.desk.hand(), sheets.desk.clock.now());
        } catch (BusinessException rule) {
            rule.violations().stream().map(Why::of).forEach(why::add);
        }
        return why;
    }
}
