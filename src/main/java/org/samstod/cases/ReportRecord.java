package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.applications.RevisionReadingService;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.calls.CriterionView;
import org.samstod.calls.FrameService;
import org.samstod.cases.domain.AllocationCell;
import org.samstod.cases.domain.AllocationRow;
import org.samstod.cases.domain.AllocationVariant;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseEvent;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.JavDeclaration;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.Proposal;
import org.samstod.cases.domain.ReportContent;
import org.samstod.cases.domain.ReportFacts;
import org.samstod.cases.domain.ReportPrefill;
import org.samstod.cases.domain.StatementRequest;
import org.samstod.cases.domain.Statements;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * Reads what the record of a matter says for its report, in bulk: as many statements for a hundred applications as for one. Cases of levels
 * 1 and 0 are not read at all: what is stored of a report can be read by colleagues who may not know of them.
 */
@ApplicationScoped
class ReportRecord {

    /** Code of the question whom the activity is for, in every form that asks. */
    private static final String TARGET = "target";

    @Inject
    CaseDesk desk;

    @Inject
    AllocationDesk sheets;

    @Inject
    CoApplicantNames coApplicants;

    @Inject
    Statements statements;

    @Inject
    RevisionReadingService answers;

    @Inject
    CallService calls;

    @Inject
    FrameService frames;

    @Inject
    DistrictService districts;

    @Inject
    JavLaw law;

    /** The report as the record writes it now. */
    ReportContent read(Matter matter) {
        return ReportPrefill.of(facts(matter));
    }

    /** Only the table, for a report that is being written. */
    List<ReportRow> rows(Matter matter) {
        List<CaseListRow> rows = known(matter);
        Map<String, Case> cases = cases(rows);
        return proposed(matter, rows, cases);
    }

    /** The frame that the matter's call draws on, with its year; null while the board has set none aside. */
    String frame(Matter matter) {
        return frame(calls.call(matter.callId()));
    }

    private String frame(CallView call) {
        return frames.frameOf(call.id(), call.year()).map(one -> one.nameSv() + ' ' + call.year()).orElse(null);
    }

    private List<CaseListRow> known(Matter matter) {
        Set<String> handedOver = desk.cases.handedOver(matter.id());
        return desk.list.ofMatter(matter.id()).stream().filter(row -> row.level().isAtLeast(PublicationLevel.LIMITED) && !handedOver.contains(row.caseId()))
                .sorted(Comparator.comparing(CaseListRow::receivedAt).thenComparing(CaseListRow::caseId)).toList();
    }

    private Map<String, Case> cases(List<CaseListRow> rows) {
        return desk.cases.findAll(ids(rows)).stream().collect(Collectors.toMap(Case::id, Function.identity()));
    }

    private static List<String> ids(List<CaseListRow> rows) {
        return rows.stream().map(CaseListRow::caseId).toList();
    }

    private ReportFacts facts(Matter matter) {
        List<CaseListRow> rows = known(matter);
        Map<String, Case> cases = cases(rows);
        List<ReportRow> table = proposed(matter, rows, cases);
        CallView call = calls.call(matter.callId());
        BoardView board = districts.board(matter.boardId());
        Map<String, String> targets = answers.answersTo(matter.boardId(), cases.values().stream().map(one -> one.revision().id()).toList(), TARGET);
        List<ReportFacts.Line> lines = table.stream().map(row -> new ReportFacts.Line(row, cases.get(row.caseId()).summary(),
                codes(targets.get(cases.get(row.caseId()).revision().id())))).toList();
        Map<String, ReportRow> known = table.stream().collect(Collectors.toMap(ReportRow::caseId, Function.identity()));
        Map<String, List<JavDeclaration>> declared = desk.file.declarationsIn(known.keySet()).stream().collect(Collectors.groupingBy(JavDeclaration::caseId));
        return new ReportFacts(matter.heading(), matter.registerNumber().orElse(null), board.name(), board.administrationName(),
                frame(call), new ReportFacts.Call(call.titleSv(), Clock.dayOf(call.opensAt()),
                        call.closesAt() == null ? null : Clock.dayOf(call.closesAt()), call.ceilingOre() == null ? null : Money.ofOre(call.ceilingOre()),
                        call.rulesSv(), call.criteria().stream().map(CriterionView::sv).toList()),
                lines, deeds(known, declared), said(known), jav(table, declared));
    }

    private static Set<String> codes(String answer) {
        return answer == null ? Set.of() : Arrays.stream(answer.split(",")).map(String::strip).filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A proposal that stands, or was decided upon; without one what the chosen variant of the allocation sheet comes to. */
    private List<ReportRow> proposed(Matter matter, List<CaseListRow> rows, Map<String, Case> cases) {
        Map<String, Proposal> proposals = desk.file.standingProposals(ids(rows)).stream()
                .collect(Collectors.toMap(Proposal::caseId, Function.identity(), (first, second) -> second));
        AllocationVariant chosen = sheets.allocations.ofMatter(matter.id()).stream().filter(AllocationVariant::isChosen).findFirst().orElse(null);
        Map<String, Map<AllocationField, AllocationCell>> cells = chosen == null ? Map.of() : sheets.cells(chosen);
        Map<String, Set<String>> together = coApplicants.open(ids(rows));
        List<ReportRow> table = new ArrayList<>();
        for (CaseListRow row : rows) {
            Proposal proposal = proposals.get(row.caseId());
            AllocationRow written = chosen == null ? null : AllocationDesk.row(chosen, cells.getOrDefault(row.caseId(), Map.of()), row.asked());
            Outcome outcome = proposal != null ? proposal.outcome() : written == null ? null : written.outcome();
            Money money = proposal != null ? proposal.amount() : written == null ? Money.ZERO : written.money();
            String reasons = proposal != null ? proposal.reasons() : written == null ? "" : written.reasons();
            table.add(new ReportRow(row.caseId(), row.receptionNumber(), row.applicantName(), row.title(), row.asked(), outcome, money, reasons,
                    cases.get(row.caseId()).effectiveLevel(), List.copyOf(together.getOrDefault(row.caseId(), Set.of()))));
        }
        return table;
    }

    /** People who are tied to an applicant are named in the sentence about their conflict of interest and nowhere else. */
    private List<ReportFacts.Deed> deeds(Map<String, ReportRow> known, Map<String, List<JavDeclaration>> declared) {
        Map<String, Set<String>> tied = new HashMap<>();
        declared.forEach((caseId, all) -> tied.put(caseId, JavPeople.newest(all).values().stream().filter(JavDeclaration::isJav)
                .map(one -> one.about().accountId()).collect(Collectors.toSet())));
        List<ReportFacts.Deed> deeds = new ArrayList<>();
        for (CaseEvent event : desk.file.eventsIn(known.keySet())) {
            boolean named = !tied.getOrDefault(event.caseId(), Set.of()).contains(event.hand().accountId());
            deeds.add(new ReportFacts.Deed(Clock.dayOf(event.happenedAt()), event.act(), event.detail(), named ? event.hand().name() : null,
                    known.get(event.caseId()).number()));
        }
        return deeds;
    }

    private List<ReportFacts.Said> said(Map<String, ReportRow> known) {
        List<ReportFacts.Said> said = new ArrayList<>();
        for (StatementRequest request : statements.ofCases(known.keySet())) {
            if (request.state() != StatementState.WITHDRAWN) {
                ReportRow row = known.get(request.caseId());
                said.add(new ReportFacts.Said(request.bodyName(), request.state().name(), row.number(), request.dueOn(),
                        request.answeredAt().map(Clock::dayOf).orElse(null), row.level() == PublicationLevel.OPEN ? request.answerText() : null));
            }
        }
        return said;
    }

    private List<ReportFacts.Jav> jav(List<ReportRow> table, Map<String, List<JavDeclaration>> declared) {
        List<ReportFacts.Jav> jav = new ArrayList<>();
        for (ReportRow row : table) {
            law.records(declared.getOrDefault(row.caseId(), List.of())).forEach(one -> jav.add(new ReportFacts.Jav(row.number(), one.sentence())));
        }
        return jav;
    }
}
