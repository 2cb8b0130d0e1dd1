package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samstod.cases.Hand;
import org.samstod.cases.ReportSection;
import org.samstod.cases.ReportState;
import org.samstod.shared.BusinessException;

/** The life of a report, its sections and versions. */
class ReportVersionsTest {

    private static final Instant NOW = Instant.parse("2026-09-20T10:00:00Z");
    private static final Hand ASTRID = new Hand("a", "Astrid");
    private static final Hand BO = new Hand("b", "Bo");
    private static final ReportContent CONTENT = ReportPrefill.of(Facts.of());

    private static MatterReport report() {
        return new MatterReport(Matter.open(MatterKind.ROUND, "board", "call", "Höstens aktiviteter", NOW), ASTRID, NOW);
    }

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    @Test
    void everyPairOfStates_isAllowedOrRefused() {
        for (ReportState from : ReportState.values()) {
            for (ReportState to : ReportState.values()) {
                assertEquals(from != to, from.canBecome(to), from + " to " + to);
            }
        }
    }

    @Test
    void finished_isNumbered_andNotWrittenInUntilBegunAgain() {
        MatterReport report = report();
        assertEquals("report.draft", code(report::beginAgain));
        ReportVersion first = new ReportVersion(report, CONTENT, ASTRID, NOW);
        assertEquals(1, first.ordinal());
        assertEquals(CONTENT, first.content());
        assertEquals(CONTENT.sha256(), first.sha256());
        assertEquals("report.finished", code(report::requireDraft));
        assertEquals("report.finished", code(() -> new ReportVersion(report, CONTENT, ASTRID, NOW)));
        report.beginAgain();
        assertEquals(2, new ReportVersion(report, CONTENT, BO, NOW).ordinal());
        assertEquals(2, report.newest());
    }

    @Test
    void valid_isTheSignedOne_elseTheNewest() {
        MatterReport report = report();
        List<ReportVersion> versions = new ArrayList<>();
        assertEquals(Optional.empty(), ReportVersion.valid(versions));
        for (int number = 1; number <= 3; number++) {
            versions.add(new ReportVersion(report, CONTENT, ASTRID, NOW));
            report.beginAgain();
        }
        assertEquals(3, ReportVersion.valid(versions).orElseThrow().ordinal());
        versions.get(0).signed("file", BO, NOW);
        assertEquals(1, ReportVersion.valid(versions).orElseThrow().ordinal());
        assertEquals(BO, versions.get(0).signedBy().orElseThrow());
        versions.get(1).signed("file", BO, NOW);
        assertEquals(2, ReportVersion.valid(versions).orElseThrow().ordinal());
    }

    @Test
    void section_knowsWhetherSomebodyHasWrittenInIt() {
        ReportPart part = new ReportPart("report", ReportSection.SUMMARY, "Akten", ASTRID, NOW);
        assertFalse(part.isEdited());
        part.write("Mitt", BO, NOW);
        assertTrue(part.isEdited());
        assertEquals("Akten", part.fetched());
        part.keep("Akten nu", ASTRID, NOW);
        assertEquals("Mitt", part.text());
        assertEquals("Akten nu", part.fetched());
        part.take("Akten sist", BO, NOW);
        assertEquals("Akten sist", part.text());
        assertFalse(part.isEdited());
    }

    @Test
    void text_isKeptTidy_andNotTooLong() {
        assertEquals("a\nb\n\nc", ReportPart.tidy("  a\r\nb\r\rc\u0000 \n"));
        assertEquals("", ReportPart.tidy(null));
        assertEquals("report.too-long", code(() -> ReportPart.tidy("å".repeat(ReportPart.LENGTH + 1))));
        assertEquals(ReportPart.LENGTH, ReportPart.tidy("å".repeat(ReportPart.LENGTH)).length());
    }

    @Test
    void template_isForTheFuture_andWithdrawnOnce() {
        LocalDate today = LocalDate.of(2026, 9, 20);
        assertEquals("report.template.past", code(() -> new ReportTemplate("board", "mall.docx", new byte[] {1}, today.minusDays(1), today, ASTRID, NOW)));
        assertEquals("date.missing", code(() -> new ReportTemplate("board", "mall.docx", new byte[] {1}, null, today, ASTRID, NOW)));
        ReportTemplate template = new ReportTemplate("board", "mall.docx", new byte[] {1}, today, today, ASTRID, NOW);
        template.withdraw(BO, NOW);
        assertEquals("report.template.withdrawn", code(() -> template.withdraw(BO, NOW)));
    }
}
