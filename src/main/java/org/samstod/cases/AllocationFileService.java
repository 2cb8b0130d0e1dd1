package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.cases.AllocationFile.Change;
import org.samstod.cases.AllocationFile.Unknown;
import org.samstod.cases.AllocationStep.Why;
import org.samstod.cases.domain.AllocationCell;
import org.samstod.cases.domain.AllocationValue;
import org.samstod.cases.domain.AllocationVariant;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.VersionMark;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.AmountParser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/**
 * An allocation sheet out to a spreadsheet and back. The file carries the version of every cell, so that what a colleague wrote in the
 * portal meanwhile is shown and never overwritten. Cases of level 1 and 0 never leave the portal in a file.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AllocationFileService {

    private static final String WORD = "outcome.";

    @Inject
    AllocationDesk sheets;

    @Inject
    AllocationFacts facts;

    @Inject
    CoApplicantNames coApplicants;

    /** The columns of the file, in order; those without a field are only read by people. */
    private enum Column {
        NUMBER, APPLICANT, TOGETHER, TITLE, ASKED, SCORE, OUTCOME, AMOUNT, REASONS, GROUND, VERSION;

        String in(Locale locale) {
            return Texts.get(locale, "allocation.file." + name().toLowerCase(Locale.ROOT));
        }

        Optional<AllocationField> field() {
            return AllocationField.of(name().toLowerCase(Locale.ROOT));
        }
    }

    /** A variant as a spreadsheet: {@code xlsx}, or {@code csv} for anything else. */
    @UseCase(permission = Permission.CASE_PREPARE)
    public AllocationExport export(String variantId, String format, Locale locale) {
        AllocationVariant variant = sheets.variant(variantId);
        Matter matter = sheets.matter(variant.matterId(), Permission.CASE_PREPARE);
        List<CaseListRow> rows = sheets.rows(matter).stream().filter(row -> row.level().isAtLeast(PublicationLevel.LIMITED)).toList();
        AllocationFacts.Read read = facts.read(rows.stream().map(CaseListRow::caseId).toList(), matter.callId());
        Map<String, Map<AllocationField, AllocationCell>> cells = sheets.cells(variant);
        Map<String, String> together = coApplicants.ofCases(rows.stream().map(CaseListRow::caseId).toList());
        List<List<Object>> lines = new ArrayList<>();
        for (CaseListRow row : rows) {
            Map<AllocationField, AllocationCell> written = cells.getOrDefault(row.caseId(), Map.of());
            Map<AllocationField, Long> versions = new EnumMap<>(AllocationField.class);
            written.forEach((field, cell) -> versions.put(field, cell.version()));
            CaseScore score = read.score(read.of(row.caseId()));
            List<Object> line = new ArrayList<>(List.of(row.receptionNumber(), row.applicantName(),
                    together.getOrDefault(row.caseId(), ""), row.title(), row.asked()));
            line.add(score.isWhole() ? (Object) score.percent() : "");
            String outcome = text(written, AllocationField.OUTCOME);
            line.add(outcome.isEmpty() ? "" : Texts.get(locale, WORD + outcome));
            String amount = text(written, AllocationField.AMOUNT);
            line.add(amount.isEmpty() ? (Object) "" : AmountParser.parse(amount));
            line.add(text(written, AllocationField.REASONS));
            line.add(text(written, AllocationField.GROUND));
            line.add(new VersionMark(variant.id(), versions).text());
            lines.add(line);
        }
        Spreadsheet table = new Spreadsheet(List.of(Column.values()).stream().map(column -> column.in(locale)).toList(), lines);
        String name = Texts.get(locale, "allocation.file.name") + "-" + matter.registerNumber().orElse(matter.id())
                .replaceAll("[^A-Za-z0-9]+", "-");
        return "xlsx".equals(format)
                ? new AllocationExport(name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        XlsxSheet.write(table, Texts.get(locale, "allocation.file.sheet")))
                : new AllocationExport(name + ".csv", "text/csv; charset=UTF-8", CsvSheet.write(table));
    }

    private static String text(Map<AllocationField, AllocationCell> cells, AllocationField field) {
        return cells.containsKey(field) ? cells.get(field).text() : "";
    }

    /**
     * What a spreadsheet would change, without changing anything.
     *
     * @throws BusinessException {@code case.allocation.file.*} when the file as a whole cannot be read
     */
    @UseCase(permission = Permission.CASE_PREPARE)
    public AllocationFile read(String variantId, byte[] content) {
        AllocationVariant variant = sheets.variant(variantId);
        Matter matter = sheets.matter(variant.matterId(), Permission.CASE_PREPARE);
        if (content.length == 0) {
            throw new BusinessException("case.allocation.file.missing").at("file");
        }
        if (content.length > Spreadsheet.LARGEST) {
            throw new BusinessException("case.allocation.file.large").at("file");
        }
        List<Spreadsheet.Line> lines;
        Map<Column, Integer> columns;
        try {
            lines = XlsxSheet.is(content) ? XlsxSheet.read(content) : CsvSheet.read(content);
            columns = columns(lines);
        } catch (BusinessException rule) {
            throw rule.at("file");
        }
        List<CaseListRow> rows = sheets.rows(matter);
        AllocationFacts.Read read = facts.read(rows.stream().map(CaseListRow::caseId).toList(), matter.callId());
        Sorting sorting = new Sorting(variant, columns, rows, sheets.cells(variant), sheets.grounds().keySet(),
                row -> AllocationSheetService.locked(row, read.jav(read.of(row.caseId()))));
        lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(sorting::take);
        return sorting.done();
    }

    private static Map<Column, Integer> columns(List<Spreadsheet.Line> lines) {
        Map<String, Column> known = new HashMap<>();
        for (Column column : Column.values()) {
            known.put(key(column.in(Texts.SWEDISH)), column);
            known.put(key(column.in(Texts.ENGLISH)), column);
        }
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        List<String> head = lines.isEmpty() ? List.of() : lines.get(0).cells();
        for (int i = 0; i < head.size(); i++) {
            Column column = known.get(key(head.get(i)));
            if (column != null) {
                found.putIfAbsent(column, i);
            }
        }
        if (!found.containsKey(Column.NUMBER) || !found.containsKey(Column.VERSION)) {
            throw new BusinessException("case.allocation.file.columns");
        }
        return found;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Sorts the cells of a file by what would happen with them. */
    private static final class Sorting {

        private final AllocationVariant variant;
        private final Map<Column, Integer> columns;
        private final Map<String, CaseListRow> rows;
        private final Map<String, Map<AllocationField, AllocationCell>> cells;
        private final Set<String> grounds;
        private final Function<CaseListRow, String> locked;
        private final Map<String, String> outcomes = new HashMap<>();
        private final Set<String> met = new HashSet<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<Change> conflicts = new ArrayList<>();
        private final List<Change> refused = new ArrayList<>();
        private final List<Unknown> unknown = new ArrayList<>();
        private int same;

        Sorting(AllocationVariant variant, Map<Column, Integer> columns, List<CaseListRow> rows,
                Map<String, Map<AllocationField, AllocationCell>> cells, Set<String> grounds, Function<CaseListRow, String> locked) {
            this.variant = variant;
            this.columns = columns;
            this.rows = rows.stream().collect(Collectors.toMap(CaseListRow::receptionNumber, Function.identity()));
            this.cells = cells;
            this.grounds = grounds;
            this.locked = locked;
            for (Outcome outcome : Outcome.values()) {
                outcomes.put(key(Texts.get(Texts.SWEDISH, WORD + outcome.name())), outcome.name());
                outcomes.put(key(Texts.get(Texts.ENGLISH, WORD + outcome.name())), outcome.name());
            }
        }

        void take(Spreadsheet.Line line) {
            String number = line.at(columns.get(Column.NUMBER)).strip();
            CaseListRow row = rows.get(number);
            if (row == null) {
                unknown.add(new Unknown(line.number(), number));
                return;
            }
            Optional<VersionMark> mark = VersionMark.read(line.at(columns.get(Column.VERSION)));
            String wrong = !met.add(number) ? "twice" : mark.isEmpty() ? "version" : !mark.get().variantId().equals(variant.id())
                    ? "other-variant" : null;
            if (wrong != null) {
                refused.add(change(line, row, null, "", 0).refused(List.of(new Why("case.allocation.file." + wrong, List.of()))));
                return;
            }
            int before = changes.size() + conflicts.size() + refused.size();
            for (Map.Entry<Column, Integer> column : columns.entrySet()) {
                column.getKey().field().ifPresent(field -> cell(line, row, field, line.at(column.getValue()), mark.get().of(field)));
            }
            same += before == changes.size() + conflicts.size() + refused.size() ? 1 : 0;
        }

        private void cell(Spreadsheet.Line line, CaseListRow row, AllocationField field, String typed, long version) {
            Change change = change(line, row, field, typed.strip(), version);
            try {
                String text = AllocationValue.tidy(field, field == AllocationField.OUTCOME ? outcomes.getOrDefault(key(typed), typed) : typed,
                        row.asked(), grounds);
                if (text.equals(change.now())) {
                    return;
                }
                Change read = new Change(change.line(), change.number(), change.applicant(), change.caseId(), field, text, version,
                        change.now(), change.by(), change.at(), List.of());
                String why = locked.apply(row);
                if (why != null) {
                    refused.add(read.refused(List.of(new Why("case.not-allowed." + why, List.of()))));
                } else if (version == now(row, field).version()) {
                    changes.add(read);
                } else {
                    conflicts.add(read);
                }
            } catch (BusinessException rule) {
                refused.add(change.refused(rule.violations().stream().map(Why::of).toList()));
            }
        }

        private Change change(Spreadsheet.Line line, CaseListRow row, AllocationField field, String typed, long version) {
            AllocationCellView now = field == null ? AllocationCellView.none(null) : now(row, field);
            return new Change(line.number(), row.receptionNumber(), row.applicantName(), row.caseId(), field, typed, version, now.text(),
                    now.by(), now.at(), List.of());
        }

        private AllocationCellView now(CaseListRow row, AllocationField field) {
            AllocationCell cell = cells.getOrDefault(row.caseId(), Map.of()).get(field);
            return cell == null ? AllocationCellView.none(field) : AllocationDesk.view(cell);
        }

        AllocationFile done() {
            return new AllocationFile(List.copyOf(changes), List.copyOf(conflicts), List.copyOf(refused), List.copyOf(unknown), same);
        }
    }
}
