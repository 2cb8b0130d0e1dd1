package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.samstod.applications.RevisionReadingService;
import org.samstod.calls.CallService;
import org.samstod.cases.AllocationComparison.Side;
import org.samstod.cases.AllocationDesk.Books;
import org.samstod.cases.AllocationLine.YearGrant;
import org.samstod.cases.domain.AllocationCell;
import org.samstod.cases.domain.AllocationRow;
import org.samstod.cases.domain.AllocationVariant;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.VersionMark;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/**
 * The allocation sheet to read: a row for each application of the matter with what an officer weighs, and what is written about it in
 * one of the variants. However many rows there are, the number of statements is the same.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AllocationSheetService {

    /** How many years back earlier grants are shown. */
    private static final int YEARS = 3;
    /** Code of the question that asks for the number of members, in forms that ask. */
    private static final String MEMBERS = "members";

    @Inject
    AllocationDesk sheets;

    @Inject
    AllocationFacts facts;

    @Inject
    CoApplicantNames coApplicants;

    @Inject
    CallService calls;

    @Inject
    RevisionReadingService answers;

    @Inject
    @Any
    Instance<DecidedMoney> decided;

    @Inject
    @Any
    Instance<GrantReports> reported;

    /**
     * The sheet of a matter.
     *
     * @param variantId the variant to show; null for the chosen one, or the first
     * @throws NotFound when there is no such matter or variant, or the reader may read nothing of it
     */
    @UseCase(permission = Permission.CASE_PREPARE)
    public AllocationSheet sheet(String matterId, String variantId) {
        Matter matter = sheets.matter(matterId, Permission.CASE_PREPARE);
        List<AllocationVariant> variants = sheets.allocations.ofMatter(matter.id());
        AllocationVariant shown = shown(variants, variantId);
        List<CaseListRow> rows = sheets.rows(matter);
        Map<String, Map<AllocationField, AllocationCell>> cells = shown == null ? Map.of() : sheets.cells(shown);
        Books books = sheets.books(matter);
        int year = calls.call(matter.callId()).year();
        String me = sheets.desk.actor().accountId();
        AllocationFacts.Read read = facts.read(rows.stream().map(CaseListRow::caseId).toList(), matter.callId());
        Map<String, List<YearGrant>> earlier = earlier(matter, rows, year);
        Map<String, String> members = answers.answersTo(matter.boardId(), rows.stream().map(row -> read.of(row.caseId()).revision().id())
                .toList(), MEMBERS);
        Map<String, String> together = coApplicants.ofCases(rows.stream().map(CaseListRow::caseId).toList());
        List<AllocationLine> lines = rows.stream().map(row -> line(row, together.getOrDefault(row.caseId(), ""), shown,
                cells.getOrDefault(row.caseId(), Map.of()), read, books, earlier.getOrDefault(row.associationId(), List.of()), members, me)).toList();
        return new AllocationSheet(AllocationDesk.head(matter), IntStream.rangeClosed(1, YEARS).mapToObj(back -> year - back).toList(),
                shown == null ? null : AllocationDesk.view(shown), variants.stream().map(AllocationDesk::view).toList(), lines,
                sheets.told(matter), sheets.sums(shown, rows, cells, books), sheets.grounds().values().stream()
                        .map(ground -> new AllocationSheet.Ground(ground.code(), ground.citation())).toList());
    }

    private static AllocationVariant shown(List<AllocationVariant> variants, String variantId) {
        if (variantId != null) {
            return variants.stream().filter(one -> one.id().equals(variantId)).findFirst().orElseThrow(() -> new NotFound("variant"));
        }
        return variants.stream().filter(AllocationVariant::isChosen).findFirst().orElse(variants.isEmpty() ? null : variants.get(0));
    }

    /** Two variants of a matter beside each other. */
    @UseCase(permission = Permission.CASE_PREPARE)
    public AllocationComparison compare(String matterId, String leftId, String rightId) {
        Matter matter = sheets.matter(matterId, Permission.CASE_PREPARE);
        List<AllocationVariant> variants = sheets.allocations.ofMatter(matter.id());
        AllocationVariant left = shown(variants, leftId);
        AllocationVariant right = shown(variants, rightId);
        if (left == null || right == null) {
            throw new NotFound("variant");
        }
        List<CaseListRow> rows = sheets.rows(matter);
        Books books = sheets.books(matter);
        Map<String, Map<AllocationField, AllocationCell>> leftCells = sheets.cells(left);
        Map<String, Map<AllocationField, AllocationCell>> rightCells = sheets.cells(right);
        List<AllocationComparison.Line> lines = rows.stream().filter(row -> row.state().isOpen())
                .map(row -> new AllocationComparison.Line(row.caseId(), row.receptionNumber(), row.applicantName(), row.title(), row.asked(),
                        side(AllocationDesk.row(left, leftCells.getOrDefault(row.caseId(), Map.of()), row.asked())),
                        side(AllocationDesk.row(right, rightCells.getOrDefault(row.caseId(), Map.of()), row.asked())))).toList();
        return new AllocationComparison(AllocationDesk.head(matter), AllocationDesk.view(left), AllocationDesk.view(right),
                variants.stream().map(AllocationDesk::view).toList(), lines, sheets.sums(left, rows, leftCells, books),
                sheets.sums(right, rows, rightCells, books), sheets.told(matter));
    }

    private static Side side(AllocationRow row) {
        return new Side(row.outcome(), row.money(), row.reasons(), row.ground());
    }

    /** What the board granted the associations of the rows in the years before, with how the reports on it stand: a fixed number of statements. */
    private Map<String, List<YearGrant>> earlier(Matter matter, List<CaseListRow> rows, int year) {
        Map<String, String> associations = sheets.desk.list.decidedOf(sheets.desk.reader(), matter.boardId(),
                        rows.stream().map(CaseListRow::associationId).distinct().toList()).stream()
                .collect(Collectors.toMap(CaseListRow::caseId, CaseListRow::associationId));
        List<DecidedMoney.Grant> grants = decided.stream().flatMap(room -> room.told(associations.keySet()).stream())
                .filter(grant -> grant.year() < year && grant.year() >= year - YEARS).toList();
        List<String> cases = grants.stream().map(DecidedMoney.Grant::caseId).distinct().toList();
        Map<String, GrantReport> reports = new HashMap<>();
        reported.forEach(room -> reports.putAll(room.ofCases(cases)));
        Map<String, Map<Integer, List<DecidedMoney.Grant>>> byYear = grants.stream().collect(Collectors.groupingBy(
                grant -> associations.get(grant.caseId()), Collectors.groupingBy(DecidedMoney.Grant::year)));
        Map<String, List<YearGrant>> earlier = new HashMap<>();
        byYear.forEach((association, years) -> earlier.put(association, IntStream.rangeClosed(1, YEARS).map(back -> year - back)
                .filter(years::containsKey).mapToObj(one -> yearGrant(one, years.get(one), reports)).toList()));
        return earlier;
    }

    private static YearGrant yearGrant(int year, List<DecidedMoney.Grant> grants, Map<String, GrantReport> reports) {
        return new YearGrant(year, Money.sum(grants.stream().map(DecidedMoney.Grant::amount).toList()),
                grants.stream().map(grant -> reports.get(grant.caseId())).filter(Objects::nonNull).distinct().sorted().toList());
    }

    private static AllocationLine line(CaseListRow row, String together, AllocationVariant variant, Map<AllocationField, AllocationCell> cells,
            AllocationFacts.Read read, Books books, List<YearGrant> earlier, Map<String, String> members, String me) {
        Case about = read.of(row.caseId());
        boolean decided = !row.state().isOpen();
        JavState jav = read.jav(about);
        AllocationRow written = variant == null ? AllocationRow.of(Map.of(), row.asked(), null) : AllocationDesk.row(variant, cells, row.asked());
        Map<AllocationField, AllocationCellView> views = new EnumMap<>(AllocationField.class);
        Map<AllocationField, Long> versions = new EnumMap<>(AllocationField.class);
        cells.forEach((field, cell) -> {
            views.put(field, AllocationDesk.view(cell));
            versions.put(field, cell.version());
        });
        int writtenAbout = cells.values().stream().filter(cell -> !cell.text().isEmpty()).mapToInt(AllocationCell::revisionOrdinal).min()
                .orElse(0);
        String proposal = decided || variant == null ? null
                : read.proposal(row.caseId()).map(one -> written.isSaidBy(one) ? "same" : "other").orElse(null);
        return new AllocationLine(row.caseId(), row.receptionNumber(), row.applicantName(), together, row.title(), row.state(), row.officerName(),
                row.officerId() != null && row.officerId().equals(me), row.asked(), earlier, members.get(about.revision().id()), read.score(about),
                flags(row, jav), about.revision().ordinal(), writtenAbout, views, decided ? about.outcome().orElse(null) : written.outcome(),
                decided ? books.given(row.caseId()) : row.isWithdrawn() ? Money.ZERO : written.money(), decided, locked(row, jav), proposal,
                variant == null ? "" : new VersionMark(variant.id(), versions).text());
    }

    /** Why nothing can be written about a case, as the last part of a message key; null when something can. */
    static String locked(CaseListRow row, JavState jav) {
        return !row.state().isOpen() ? "decided" : row.isWithdrawn() ? "withdrawn" : jav.stops() ? "jav" : null;
    }

    private static List<String> flags(CaseListRow row, JavState jav) {
        List<String> flags = new ArrayList<>();
        add(flags, row.isWithdrawn(), "withdrawn");
        add(flags, row.isStale(), "stale");
        add(flags, row.isLateAnswer(), "late-answer");
        add(flags, row.isWaiting(), "waiting");
        add(flags, row.isLate(), "late");
        add(flags, jav.isUnanswered(), "jav");
        return List.copyOf(flags);
    }

    private static void add(List<String> flags, boolean raised, String flag) {
        if (raised) {
            flags.add(flag);
        }
    }
}
