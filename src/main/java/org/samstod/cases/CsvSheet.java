package org.samstod.cases;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.samstod.shared.BusinessException;
import org.samstod.shared.FormulaGuard;
import org.samstod.shared.Money;

/**
 * A spreadsheet as text: UTF-8 with its mark, semicolons and decimal comma, as Swedish programs expect it. A text that a program would
 * take for a formula has an apostrophe before it, which is taken away again when it is read.
 */
final class CsvSheet {

    private static final char MARK = '\uFEFF';
    private static final char APOSTROPHE = '\'';
    private static final char[] SEPARATORS = {';', '\t', ','};

    private CsvSheet() {
    }

    static byte[] write(Spreadsheet table) {
        StringBuilder text = new StringBuilder().append(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, format(';'))) {
            printer.printRecord(table.head().stream().map(CsvSheet::guarded).toList());
            for (List<Object> row : table.rows()) {
                printer.printRecord(row.stream().map(CsvSheet::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).setRecordSeparator("\r\n").setIgnoreEmptyLines(false).get();
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Money sum) {
            return Spreadsheet.typed(Spreadsheet.number(sum));
        }
        return value instanceof Number ? value.toString() : guarded(value.toString());
    }

    private static String guarded(String text) {
        return needsGuard(text) ? APOSTROPHE + text : text;
    }

    private static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == APOSTROPHE && needsGuard(text.substring(1)) ? text.substring(1) : text;
    }

    /** An apostrophe that somebody wrote needs one too, or it would be taken away when the file is read. */
    private static boolean needsGuard(String text) {
        return text.indexOf(APOSTROPHE) == 0 || FormulaGuard.isFormula(text);
    }

    /**
     * Reads a file; the first line is the headings.
     *
     * @throws BusinessException {@code case.allocation.file.encoding}, {@code case.allocation.file.unreadable}, {@code case.allocation.file.large}
     */
    static List<Spreadsheet.Line> read(byte[] content) {
        String text = decoded(content);
        List<Spreadsheet.Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(separator(text)))) {
            int number = 0;
            for (CSVRecord one : parser) {
                number++;
                if (number > Spreadsheet.MOST_LINES || one.size() > Spreadsheet.MOST_COLUMNS) {
                    throw new BusinessException("case.allocation.file.large");
                }
                lines.add(new Spreadsheet.Line(number, one.stream().map(CsvSheet::unguarded).toList()));
            }
        } catch (IOException | IllegalStateException | UncheckedIOException e) {
            BusinessException unreadable = new BusinessException("case.allocation.file.unreadable");
            unreadable.initCause(e);
            throw unreadable;
        }
        return lines;
    }

    private static String decoded(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            BusinessException other = new BusinessException("case.allocation.file.encoding");
            other.initCause(e);
            throw other;
        }
    }

    /** The separator that the headings have most of; a program may have saved with its own. */
    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        for (char each : SEPARATORS) {
            best = count(head, each) > count(head, best) ? each : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
