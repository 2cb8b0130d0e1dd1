package org.samstod.grants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.samstod.shared.FormulaGuard;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/** The rows of a month as a list for a spreadsheet (CSV, semicolons, decimal comma): what differs first, as the page shows it. */
public final class MonthFile {

    private static final String MARK = "\uFEFF";

    private MonthFile() {
    }

    /** The file in a language. */
    public static byte[] csv(List<MonthLine> rows, Locale locale) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get())) {
            printer.printRecord(Stream.of("month.csv.state", "month.csv.number", "month.csv.voucher", "month.csv.day.portal", "month.csv.day.ledger", "month.portal", "month.ledger",
                    "month.frame", "month.difference", "month.csv.how", "month.csv.text", "month.csv.reason", "month.csv.reason.by").map(key -> Texts.get(locale, key)).toList());
            for (MonthLine row : rows) {
                printer.printRecord(cells(row, locale));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(MonthLine row, Locale locale) {
        List<String> cells = new ArrayList<>(Arrays.asList(Texts.get(locale, "month.kind." + (row.kind() == null ? "NONE" : row.kind())), row.reference(),
                joined(row.lines().stream().map(MonthLine.Line::voucher)), joined(row.items().stream().map(one -> one.day().toString())),
                joined(row.lines().stream().map(one -> one.day().toString()))));
        Stream.of(row.portal(), row.ledger(), row.frame(), row.difference()).map(MonthFile::sum).forEach(cells::add);
        cells.add(Texts.get(locale, "month.how." + row.how()));
        cells.add(joined(row.lines().stream().map(one -> one.hidden() ? Texts.get(locale, "payment.protected") : one.text())));
        cells.add(row.reason());
        cells.add(row.reasonBy());
        // Sums are numbers also when they are negative; everything else must not be taken for a formula.
        List<String> safe = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i) == null ? "" : cells.get(i);
            safe.add(i >= 5 && i <= 8 ? cell : FormulaGuard.guarded(cell.replaceAll("\\p{Cntrl}", " ")));
        }
        return safe;
    }

    private static String joined(Stream<String> parts) {
        return String.join(", ", parts.filter(one -> one != null).distinct().toList());
    }

    private static String sum(Money sum) {
        return sum == null ? "" : sum.plain().replace('.', ',');
    }
}
