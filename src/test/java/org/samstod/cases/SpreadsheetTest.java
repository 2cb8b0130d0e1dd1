package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/** What goes out as a spreadsheet comes back as it was, and nothing in it is a formula. */
class SpreadsheetTest {

    private static final List<String> HARD = List.of("Åsö Ängsö Örby", "Läxhjälp 🎈👩🏽‍🏫", "جمعية الأمل", "עמותת \u202bתקווה\u202c", "Två\nrader; \"citat\", komma",
            "=1+1", "+46 8 123", "-", "@summa", "'redan", "''", "'=1", "\tTabb", "<&>", "1 000", "2026-03-02", "0012", "e\u0301 och é", "x".repeat(20_000));

    private static Spreadsheet table(List<String> texts) {
        List<List<Object>> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(Arrays.asList(text, Money.ofOre(4_000_050), 65, "")));
        return new Spreadsheet(List.of("Sökande", "Belopp", "Poäng", "Tom"), rows);
    }

    private static List<String> first(List<Spreadsheet.Line> lines) {
        return lines.stream().skip(1).map(line -> line.at(0)).toList();
    }

    private static String code(byte[] content) {
        return assertThrows(BusinessException.class, () -> XlsxSheet.read(content)).code();
    }

    @Test
    void csv_namesInEveryScript_surviveTheRoundTrip() {
        List<Spreadsheet.Line> lines = CsvSheet.read(CsvSheet.write(table(HARD)));
        assertEquals(List.of("Sökande", "Belopp", "Poäng", "Tom"), lines.get(0).cells());
        assertEquals(HARD, first(lines));
        assertEquals(List.of("40000,5", "65", ""), lines.get(1).cells().subList(1, 4));
        assertEquals(2, lines.get(1).number());
    }

    @Test
    void xlsx_namesInEveryScript_surviveTheRoundTrip() {
        List<String> hard = HARD.stream().filter(text -> !text.startsWith("\t")).toList();
        byte[] file = XlsxSheet.write(table(hard), "Fördelning");
        assertTrue(XlsxSheet.is(file));
        List<Spreadsheet.Line> lines = XlsxSheet.read(file);
        assertEquals(List.of("Sökande", "Belopp", "Poäng", "Tom"), lines.get(0).cells());
        assertEquals(hard, first(lines));
        assertEquals("40000,5", lines.get(1).at(1));
        assertEquals("65", lines.get(1).at(2));
        assertEquals("", lines.get(1).at(3));
    }

    @Test
    void csv_isWhatSwedishProgramsExpect_andHoldsNoFormula() {
        byte[] file = CsvSheet.write(table(HARD));
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(file, 3));
        String text = new String(file, StandardCharsets.UTF_8).substring(1);
        assertTrue(text.startsWith("Sökande;Belopp;Poäng;Tom\r\n"), text.substring(0, 40));
        assertTrue(text.contains(";40000,5;65;"), "decimal comma");
        for (String field : text.split("[;\\r\\n]+")) {
            String bare = field.startsWith("\"") ? field.substring(1) : field;
            assertFalse(!bare.isEmpty() && "=+-@\t".indexOf(bare.charAt(0)) >= 0, field);
        }
    }

    @Test
    void xlsx_textsAreTexts_neverFormulas() throws IOException {
        byte[] file = XlsxSheet.write(table(HARD.subList(5, 9)), "Fördelning");
        Map<String, String> parts = unpacked(file);
        List<String> sheets = parts.keySet().stream().filter(name -> name.startsWith("xl/worksheets/sheet")).toList();
        assertEquals(1, sheets.size());
        assertFalse(parts.get(sheets.get(0)).contains("<f>"), parts.get(sheets.get(0)));
    }

    private static Map<String, String> unpacked(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void csv_ofAnotherProgram_isReadByItsOwnSeparator_andRefusedInAnotherEncoding() {
        assertEquals(List.of("Nummer", "Belopp"), CsvSheet.read("Nummer\tBelopp\n1\t2".getBytes(StandardCharsets.UTF_8)).get(0).cells());
        assertEquals(List.of("1", "2,50"), CsvSheet.read("Nummer,Belopp\n1,\"2,50\"".getBytes(StandardCharsets.UTF_8)).get(1).cells());
        assertEquals("case.allocation.file.encoding", assertThrows(BusinessException.class,
                () -> CsvSheet.read("Sökande;Belopp".getBytes(Charset.forName("windows-1252")))).code());
        assertEquals("case.allocation.file.unreadable", assertThrows(BusinessException.class,
                () -> CsvSheet.read("a;b\n\"öppet citat;2".getBytes(StandardCharsets.UTF_8))).code());
        assertEquals(List.of(), CsvSheet.read(new byte[0]));
    }

    @Test
    void xlsx_whatIsNone_orFarLargerThanItLooks_isRefused() throws IOException {
        assertEquals("case.allocation.file.unreadable", code(new byte[] {'P', 'K', 3, 4, 0, 0}));
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 31; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertTrue(bomb.size() < 100_000, "small as a file");
        assertEquals("case.allocation.file.large", code(bomb.toByteArray()));
        ByteArrayOutputStream wide = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(wide)) {
            for (Map.Entry<String, String> part : unpacked(XlsxSheet.write(table(List.of("en")), "Blad")).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().replace("r=\"A2\"", "r=\"ZZZZZZ2\"").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        assertEquals("case.allocation.file.large", code(wide.toByteArray()), "room would be made for 300 million columns");
    }

    @Test
    void number_isTypedWithACommaAndNothingElse() {
        assertEquals("40000", Spreadsheet.typed(new BigDecimal("40000.00")));
        assertEquals("40000,5", Spreadsheet.typed(new BigDecimal("40000.50")));
        assertEquals("100000000", Spreadsheet.typed(new BigDecimal("1E+8")));
        assertEquals(new BigDecimal("0.05"), Spreadsheet.number(Money.ofOre(5)));
    }
}
