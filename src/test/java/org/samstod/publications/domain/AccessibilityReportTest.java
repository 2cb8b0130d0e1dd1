package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.samstod.publications.AccessibilityResults;
import org.samstod.shared.BusinessException;

class AccessibilityReportTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void report_needsOnlyWhatHappened() {
        AccessibilityReport report = new AccessibilityReport("sv", " ", "Jag kom inte vidare.\r\nAlls.", null, "", NOW);
        assertEquals("Jag kom inte vidare.\nAlls.", report.text());
        assertNull(report.page());
        assertNull(report.contact());
        assertTrue(report.reference().matches("[0-9A-Z]{8}"), report.reference());
    }

    @Test
    void everythingWrong_isSaidTogether() {
        BusinessException wrong = assertThrows(BusinessException.class,
                () -> new AccessibilityReport("sv", "x".repeat(301), " ", "x".repeat(301), "x".repeat(301), NOW));
        assertEquals("text accessibility.text.missing, page text.too-long, means text.too-long, contact text.too-long",
                String.join(", ", wrong.violations().stream().map(one -> one.field() + " " + one.code()).toList()));
        assertEquals("text.too-long", assertThrows(BusinessException.class,
                () -> new AccessibilityReport("sv", null, "x".repeat(4001), null, null, NOW)).code());
    }

    @Test
    void answer_erasesWhereToAnswer_once() {
        AccessibilityReport report = new AccessibilityReport("en", "/help", "I could not read it.", "A screen reader", "me@example.org", NOW);
        assertEquals("answer", assertThrows(BusinessException.class, () -> report.answer(" ", "me", "Stina", NOW)).field());
        assertEquals("me@example.org", report.contact());
        report.answer("The heading has been put right.", "me", "Stina", NOW.plusSeconds(60));
        assertNull(report.contact());
        assertEquals("Stina", report.answeredName());
        assertEquals("accessibility.answered", assertThrows(BusinessException.class, () -> report.answer("Again", "me", "Stina", NOW)).code());
    }

    @Test
    void results_areWhatATestWrote() {
        AccessibilityResults results = AccessibilityResults.read();
        assertTrue(results.pages() > 50, results.toString());
        assertEquals(results.pages() * 2, results.views(), "both languages");
        assertTrue(results.engine().startsWith("axe-core "), results.engine());
    }
}
