package org.samstod.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.calls.FrameService;
import org.samstod.calls.FrameView;
import org.samstod.cases.AllocationSums.Pot;
import org.samstod.cases.domain.AllocationCell;
import org.samstod.cases.domain.AllocationRow;
import org.samstod.cases.domain.AllocationVariant;
import org.samstod.cases.domain.Allocations;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.MatterKind;
import org.samstod.districts.LegalGroundService;
import org.samstod.districts.LegalGroundView;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/**
 * What every use case of the allocation sheet does alike: fetch the matter or the variant and ask the gate, find the rows the acting
 * person may read, and add up against the frame. Dependent, so that the services of the sheet share its parts.
 */
@Dependent
class AllocationDesk {

    /** The kind of {@link Subject} a matter is. */
    static final String KIND = "matter";

    @Inject
    CaseDesk desk;

    @Inject
    Allocations allocations;

    @Inject
    CallService calls;

    @Inject
    FrameService frames;

    @Inject
    LegalGroundService grounds;

    @Inject
    @Any
    Instance<DecidedMoney> decided;

    /** The matter, when the acting person may read something of it; else it does not exist. */
    Matter matter(String id, Permission permission) {
        if (!Ids.isId(id)) {
            throw new NotFound(KIND);
        }
        Matter matter = desk.matters.get(id);
        require(permission, matter.id(), matter.boardId());
        if (rows(matter).isEmpty() && !told(matter)) {
            throw new NotFound(KIND);
        }
        return matter;
    }

    /** The variant, to read or to write in its cells. */
    AllocationVariant variant(String id) {
        AllocationVariant variant = allocations.find(id).orElseThrow(() -> new NotFound("variant"));
        require(Permission.CASE_PREPARE, variant.matterId(), variant.boardId());
        return variant;
    }

    /** The variant to change, locked until the transaction ends. */
    AllocationVariant variantToChange(String id, Permission permission) {
        AllocationVariant variant = allocations.findForUpdate(id).orElseThrow(() -> new NotFound("variant"));
        require(permission, variant.matterId(), variant.boardId());
        return variant;
    }

    private void require(Permission permission, String matterId, String boardId) {
        desk.gate.require(permission, new Subject(KIND, matterId, boardId, null));
    }

    /** The cases of the matter the acting person may read, in the order they were received; one statement. */
    List<CaseListRow> rows(Matter matter) {
        return desk.list.ofMatters(desk.reader(), List.of(matter.id()), List.of()).stream()
                .sorted(Comparator.comparing(CaseListRow::receivedAt).thenComparing(CaseListRow::caseId)).toList();
    }

    /** Whether the acting person is told that a protected case also belongs to the matter. */
    boolean told(Matter matter) {
        return !desk.list.mattersToldInOneLine(desk.reader(), List.of(matter.id())).isEmpty();
    }

    /** A case of the matter that the acting person may write about. */
    Case caseOf(AllocationVariant variant, String caseId) {
        Case about = desk.cases.find(caseId).filter(found -> found.matterId().equals(variant.matterId()))
                .orElseThrow(() -> new NotFound(CaseDesk.KIND));
        desk.gate.require(Permission.CASE_PREPARE, CaseDesk.subject(about));
        return about;
    }

    /** The codes of the legal grounds that may be chosen today, with their views. */
    Map<String, LegalGroundView> grounds() {
        return grounds.forDecisions(desk.clock.today()).stream()
                .collect(Collectors.toMap(LegalGroundView::code, one -> one, (first, second) -> first, java.util.LinkedHashMap::new));
    }

    /** What is written in a variant, by case and field; one statement. */
    Map<String, Map<AllocationField, AllocationCell>> cells(AllocationVariant variant) {
        return allocations.cells(variant.id()).stream().collect(Collectors.groupingBy(AllocationCell::caseId,
                Collectors.toMap(AllocationCell::field, cell -> cell)));
    }

    /** What the cells of a row come to. */
    static AllocationRow row(AllocationVariant variant, Map<AllocationField, AllocationCell> cells, Money asked) {
        Map<AllocationField, String> texts = new HashMap<>();
        cells.forEach((field, cell) -> texts.put(field, cell.text()));
        return AllocationRow.of(texts, asked, variant.ground().orElse(null));
    }

    /** The books of the frame the matter's call draws from, without what the acting person may not know. */
    Books books(Matter matter) {
        CallView call = calls.call(matter.callId());
        Optional<FrameView> frame = frames.frameOf(call.id(), call.year()).map(one -> frames.frame(one.id()));
        if (frame.isEmpty()) {
            return new Books(null, null, Map.of());
        }
        FrameView found = frame.get();
        List<FrameView.Line> draws = found.lines().stream().filter(line -> line.decisionId() != null).toList();
        Set<String> decisions = draws.stream().map(FrameView.Line::decisionId).collect(Collectors.toSet());
        Map<String, String> cases = decided.stream().findFirst().map(room -> room.casesOf(decisions)).orElse(Map.of());
        Set<String> hidden = desk.list.protectedFrom(desk.reader(), new HashSet<>(cases.values()));
        Money secret = Money.ZERO;
        Money secretOfPart = Money.ZERO;
        Map<String, Money> given = new HashMap<>();
        for (FrameView.Line line : draws) {
            String caseId = cases.get(line.decisionId());
            Money drawn = "DRAW".equals(line.kind()) ? line.amount() : line.amount().negated();
            if (hidden.contains(caseId)) {
                secret = secret.plus(drawn);
                secretOfPart = call.subFrame() != null && call.subFrame().equals(line.part()) ? secretOfPart.plus(drawn) : secretOfPart;
            } else if (caseId != null) {
                given.merge(caseId, drawn, Money::plus);
            }
        }
        Money known = found.drawn().minus(secret);
        Money knownOfPart = secretOfPart;
        Pot part = found.parts().stream().filter(one -> one.code().equals(call.subFrame())).findFirst()
                .map(one -> Pot.of(one.nameSv(), one.nameEn(), one.total(), one.drawn().minus(knownOfPart))).orElse(null);
        return new Books(Pot.of(found.nameSv(), found.nameEn(), found.total(), known), part, given);
    }

    /**
     * What there is to share out.
     *
     * @param frame the frame, or null
     * @param part  the part of it, or null
     * @param given what decisions have drawn, by case
     */
    record Books(Pot frame, Pot part, Map<String, Money> given) {

        Money given(String caseId) {
            return given.getOrDefault(caseId, Money.ZERO);
        }
    }

    /** Adds the rows of a variant up. */
    AllocationSums sums(AllocationVariant variant, List<CaseListRow> rows, Map<String, Map<AllocationField, AllocationCell>> cells,
            Books books) {
        return AllocationSums.of(rows.stream().map(row -> new AllocationSums.Line(row.asked(), row.state().isOpen()
                        ? variant == null || row.isWithdrawn() ? Money.ZERO : row(variant, cells.getOrDefault(row.caseId(), Map.of()),
                                row.asked()).money()
                        : books.given(row.caseId()), !row.state().isOpen())).toList(), books.frame(), books.part());
    }

    static MatterHead head(Matter matter) {
        return new MatterHead(matter.id(), matter.boardId(), matter.registerNumber().orElse(null), matter.heading(),
                matter.kind() == MatterKind.ROUND, matter.openedAt());
    }

    static AllocationVariantView view(AllocationVariant variant) {
        return new AllocationVariantView(variant.id(), variant.version(), variant.matterId(), variant.name(), variant.ground().orElse(null),
                variant.madeBy().name(), variant.madeAt(), variant.isChosen(), variant.chosenBy().map(Hand::name).orElse(null),
                variant.chosenAt().orElse(null));
    }

    static AllocationCellView view(AllocationCell cell) {
        return new AllocationCellView(cell.field(), cell.text(), cell.version(), cell.writtenBy().name(), cell.writtenAt());
    }
}
