package org.samstod.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** What is carried into the meeting system: the open cases named, the others by number, and a file of its own for what must not be published. */
class MeetingFilesTest {

    private static final Instant AT = Instant.parse("2026-03-02T10:58:00Z");

    private static ItemView.Row row(String number, String applicant, PublicationLevel level) {
        return new ItemView.Row("r" + number, applicant == null ? null : "c" + number, number, applicant, applicant == null ? null : "Läxhjälp hos " + applicant,
                "Höstens aktiviteter", Money.ofKronor(20_000), "PARTLY", Money.ofKronor(15_000), "Skälet för " + applicant + " är gott.", "g", level, "WAITING", 0,
                null, false, null, List.of());
    }

    private static ItemView item(ItemView.Row... rows) {
        return new ItemView("i", 1, new MeetingLine("m", "BOARD", "Solberga stadsdelsnämnd", LocalDate.of(2026, 3, 26), null, null, false, "PLANNED", 1, 0), 3,
                "CASES", "Bidrag till föreningar", "Nämnden beslutar enligt tabellen.", null, false, List.of(rows), List.of());
    }

    private static Map<String, byte[]> files(ItemView item) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ItemExport.zip(item, "Solberga stadsdelsnämnd", AT, List.of()).content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Test
    void open_cases_are_named_and_the_rest_is_a_number() throws IOException {
        Map<String, byte[]> files = files(item(row("S-1", "Ljuset", PublicationLevel.OPEN), row("S-2", "Skuggan", PublicationLevel.LIMITED),
                row("S-3", null, null)));
        assertEquals(List.of("1-dagordning.html", "1-dagordning.pdf", "1-tabell.csv", "2-publiceras-inte.html", "2-publiceras-inte.pdf"),
                List.copyOf(files.keySet()));
        String page = text(files.get("1-dagordning.html"));
        String csv = text(files.get("1-tabell.csv"));
        for (String carried : List.of(page, csv)) {
            assertTrue(carried.contains("Ljuset"), carried);
            assertTrue(carried.contains("S-2"), carried);
            assertTrue(carried.contains("S-3"), carried);
            assertFalse(carried.contains("Skuggan"), carried);
        }
        assertTrue(page.contains("15\u00a0000\u00a0kr"), page);
        assertTrue(page.contains("Nämnden beslutar enligt tabellen."), page);
        String closed = text(files.get("2-publiceras-inte.html"));
        assertTrue(closed.contains("Skuggan"), closed);
        assertTrue(closed.contains("Får inte publiceras"), closed);
        assertFalse(closed.contains("Ljuset"), closed);
        assertEquals("%PDF-1.", new String(files.get("1-dagordning.pdf"), 0, 7, StandardCharsets.US_ASCII));
    }

    @Test
    void without_protected_cases_there_is_no_second_file() throws IOException {
        assertEquals(3, files(item(row("S-1", "Ljuset", PublicationLevel.OPEN))).size());
    }

    @Test
    void formulas_in_the_table_stay_texts() {
        String csv = ItemExport.csv(item(row("S-1", "=HYPERLINK(1)", PublicationLevel.OPEN)));
        assertTrue(csv.contains("\"'=HYPERLINK(1)\""), csv);
    }
}
