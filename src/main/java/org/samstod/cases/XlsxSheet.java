package org.samstod.cases;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/** A spreadsheet as an .xlsx file. Texts are written as texts, so that none is ever taken for a formula. */
final class XlsxSheet {

    /** Unpacked, more than this is no allocation sheet. */
    private static final long LARGEST_UNPACKED = 30L * 1024 * 1024;
    private static final int MOST_PARTS = 1_000;
    private static final Pattern FAR_COLUMN = Pattern.compile("\\br\\s*=\\s*[\"'][A-Za-z]{3,}[0-9]");
    private static final int WIDE = 44;
    private static final int NARROW = 16;
    private static final int LONG_TEXT = 30;
    private static final String SUM = "#,##0.00";

    private XlsxSheet() {
    }

    static byte[] write(Spreadsheet table, String sheetName) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Samstod", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName);
            for (int column = 0; column < table.head().size(); column++) {
                sheet.value(0, column, table.head().get(column));
                sheet.style(0, column).bold().wrapText(true).set();
                int at = column;
                sheet.width(column, table.rows().stream().anyMatch(row -> row.get(at) instanceof String text && text.length() > LONG_TEXT)
                        ? WIDE : NARROW);
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.head().size(); column++) {
                    put(sheet, row + 1, column, table.rows().get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Money sum) {
            sheet.value(row, column, Spreadsheet.number(sum));
            sheet.style(row, column).format(SUM).set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    /** Whether a file is one of these: it begins as a packed file does. */
    static boolean is(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /**
     * Reads the first sheet; its first line is the headings.
     *
     * @throws BusinessException {@code case.allocation.file.unreadable}, {@code case.allocation.file.large}
     */
    static List<Spreadsheet.Line> read(byte[] content) {
        List<Spreadsheet.Line> lines = new ArrayList<>();
        try {
            requireSmall(content);
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                for (Iterator<Row> each = rows.iterator(); each.hasNext();) {
                    Row row = each.next();
                    if (lines.size() >= Spreadsheet.MOST_LINES || row.getCellCount() > Spreadsheet.MOST_COLUMNS) {
                        throw new BusinessException("case.allocation.file.large");
                    }
                    lines.add(new Spreadsheet.Line(row.getRowNum(), row.stream().map(XlsxSheet::text).toList()));
                }
            }
        } catch (BusinessException rule) {
            throw rule;
        } catch (IOException | RuntimeException e) {
            // Whatever the file is, the library could not make sense of it; nothing has been changed.
            BusinessException unreadable = new BusinessException("case.allocation.file.unreadable");
            unreadable.initCause(e);
            throw unreadable;
        }
        return lines;
    }

    /**
     * Unpacks it once to see that it is not far larger than it looks, in bytes or in columns: the library makes room for every column up
     * to the last that is named.
     */
    private static void requireSmall(byte[] content) throws IOException {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            long left = LARGEST_UNPACKED;
            int parts = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] part;
                try (InputStream packed = zip.getInputStream(entry)) {
                    part = packed.readNBytes((int) left + 1);
                }
                left -= part.length;
                parts++;
                if (left < 0 || parts > MOST_PARTS || entry.getName().contains("worksheets/")
                        && FAR_COLUMN.matcher(new String(part, StandardCharsets.ISO_8859_1)).find()) {
                    throw new BusinessException("case.allocation.file.large");
                }
            }
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return Spreadsheet.typed(cell.asNumber());
        }
        if (cell.getType() == CellType.STRING) {
            return cell.asString();
        }
        // What a formula came to when the file was saved.
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return raw.matches("-?\\d{1,15}(\\.\\d{1,10})?") ? Spreadsheet.typed(new BigDecimal(raw)) : raw;
    }
}
