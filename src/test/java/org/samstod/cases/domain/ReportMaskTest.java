package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.samstod.cases.ReportDocument;
import org.samstod.cases.ReportRow;
import org.samstod.cases.ReportSection;
import org.samstod.cases.domain.ReportMask.CaseNow;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** What of a finished report may be shown when levels are what they are now. */
class ReportMaskTest {

    private static final Instant AT = Instant.parse("2026-09-20T10:00:00Z");
    private static final ReportContent CONTENT = ReportPrefill.of(Facts.of());

    private static List<CaseNow> now(PublicationLevel first, PublicationLevel second, PublicationLevel third) {
        List<CaseNow> now = new ArrayList<>();
        List<PublicationLevel> levels = List.of(first, second, third);
        for (int at = 0; at < 3; at++) {
            var row = CONTENT.rows().get(at);
            now.add(new CaseNow(row.caseId(), row.number(), row.applicant(), row.title(), levels.get(at)));
        }
        return now;
    }

    private static ReportDocument document(boolean full, Set<String> away, PublicationLevel first, PublicationLevel second, PublicationLevel third) {
        return ReportMask.rendition(CONTENT, 1, AT, now(first, second, third), away, full);
    }

    private static String everything(ReportDocument document) {
        return document.toString().replace('\u00a0', ' ');
    }

    @Test
    void limited_standsByItsNumber_andIsNotInTheSums() {
        ReportDocument document = document(false, Set.of(), PublicationLevel.OPEN, PublicationLevel.LIMITED, PublicationLevel.OPEN);
        assertEquals(List.of("S-1", "S-2", "S-3"), document.rows().stream().map(ReportDocument.Row::number).toList());
        assertFalse(document.rows().get(1).isNamed());
        assertEquals(Money.ofKronor(80_000), document.asked());
        assertEquals(Money.ofKronor(30_000), document.proposed());
        assertFalse(everything(document).contains("Skuggan"), everything(document));
        assertTrue(document.masked());
    }

    @Test
    void thoseThatApplyTogether_areNamedBesideTheApplicant_untilTheyAreProtectedThemselves() {
        ReportRow first = CONTENT.rows().get(0);
        ReportRow row = new ReportRow(first.caseId(), first.number(), first.applicant(), first.title(), first.asked(), first.outcome(), first.proposed(),
                first.reasons(), first.level(), List.of("Kören", "Bandet"));
        Map<ReportSection, String> texts = Map.of(ReportSection.BACKGROUND, "Bandet står för lokalen.\nKören sjunger.");
        ReportContent content = ReportContent.of(new ReportContent(CONTENT.heading(), CONTENT.number(), CONTENT.board(), CONTENT.office(), CONTENT.frame(), texts,
                List.of(row)).json());
        assertEquals(List.of("Kören", "Bandet"), content.rows().get(0).together());
        CaseNow now = new CaseNow(row.caseId(), row.number(), row.applicant(), row.title(), PublicationLevel.OPEN, Set.of("Kören", "Bandet"));
        assertEquals("Ljuset, tillsammans med Kören, Bandet", ReportMask.rendition(content, 1, AT, List.of(now), Set.of(), false).rows().get(0).applicant());
        CaseNow protectedOne = new CaseNow(row.caseId(), row.number(), row.applicant(), row.title(), PublicationLevel.OPEN, Set.of("Kören"));
        String said = everything(ReportMask.rendition(content, 1, AT, List.of(protectedOne), Set.of(), false));
        assertTrue(said.contains("Ljuset, tillsammans med Kören"), said);
        assertTrue(said.contains("Kören sjunger."), said);
        assertFalse(said.contains("Bandet"), said);
        CaseNow lowered = new CaseNow(row.caseId(), row.number(), row.applicant(), row.title(), PublicationLevel.STATISTICS, Set.of("Kören"));
        said = everything(ReportMask.rendition(content, 1, AT, List.of(lowered), Set.of(), false));
        assertFalse(said.contains("Kören") || said.contains("Bandet") || said.contains("Ljuset"), said);
    }

    @Test
    void full_namesTheLimited() {
        ReportDocument document = document(true, Set.of(), PublicationLevel.OPEN, PublicationLevel.LIMITED, PublicationLevel.OPEN);
        assertEquals("Skuggan", document.rows().get(1).applicant());
        assertEquals(Money.ofKronor(70_000), document.proposed());
    }

    @Test
    void loweredAfterwards_givesWay_alsoInTheText() {
        ReportDocument document = document(false, Set.of(), PublicationLevel.LIMITED, PublicationLevel.LIMITED, PublicationLevel.OPEN);
        String all = everything(document);
        for (String gone : List.of("Ljuset", "30 000", "Vi läser", "Skälet för")) {
            assertFalse(all.contains(gone), gone + " in " + all);
        }
        assertTrue(all.contains("- Ansökan S-1 redovisas med enbart nummer."), all);
        assertTrue(all.contains("Vågen"), all);
        assertTrue(all.contains("Summorna står i tabellen."), "no total that counted it: " + all);
    }

    @Test
    void protectedAfterwards_isNotThereAtAll_andInTheFullOneByNumber() {
        String open = everything(document(false, Set.of(), PublicationLevel.PROTECTED, PublicationLevel.STATISTICS, PublicationLevel.OPEN));
        for (String gone : List.of("Ljuset", "Skuggan", "S-1", "S-2")) {
            assertFalse(open.contains(gone), gone + " in " + open);
        }
        ReportDocument full = document(true, Set.of(), PublicationLevel.PROTECTED, PublicationLevel.LIMITED, PublicationLevel.OPEN);
        assertFalse(everything(full).contains("Ljuset"), everything(full));
        assertFalse(full.rows().get(0).isNamed());
        assertEquals("S-1", full.rows().get(0).number());
        assertTrue(full.rows().get(1).isNamed());
    }

    @Test
    void protectedCaseOutsideTheReport_isInTheFullOneByNumber_andNowhereElse() {
        List<CaseNow> cases = new ArrayList<>(now(PublicationLevel.OPEN, PublicationLevel.OPEN, PublicationLevel.OPEN));
        cases.add(new CaseNow("case-S-4", "S-4", "Skyddet", "Stöd", PublicationLevel.PROTECTED));
        assertFalse(everything(ReportMask.rendition(CONTENT, 1, AT, cases, Set.of(), false)).contains("S-4"));
        ReportDocument full = ReportMask.rendition(CONTENT, 1, AT, cases, Set.of(), true);
        assertEquals("S-4", full.rows().get(3).number());
        assertFalse(everything(full).contains("Skyddet"));
    }

    @Test
    void conflictOfInterest_hidesTheApplicationFromThatReader() {
        ReportDocument document = document(false, Set.of("case-S-1"), PublicationLevel.OPEN, PublicationLevel.OPEN, PublicationLevel.OPEN);
        assertFalse(everything(document).contains("Ljuset"), everything(document));
        assertFalse(document.rows().get(0).isNamed());
        assertTrue(document.rows().get(1).isNamed());
    }

    @Test
    void associationWithAnOpenApplicationToo_isStillNamedThere() {
        List<CaseNow> cases = new ArrayList<>(now(PublicationLevel.OPEN, PublicationLevel.OPEN, PublicationLevel.OPEN));
        cases.add(new CaseNow("case-S-4", "S-4", "Ljuset", "Stöd till anhöriga", PublicationLevel.LIMITED));
        assertTrue(everything(ReportMask.rendition(CONTENT, 1, AT, cases, Set.of(), false)).contains("Ansökan S-1 från Ljuset"));
    }

    @Test
    void textThatNamesALimitedApplication_isFoundBeforeItIsFinished_whateverItsLetters() {
        Map<ReportSection, String> texts = new EnumMap<>(CONTENT.texts());
        texts.put(ReportSection.ASSESSMENT, "Vi förordar SKUGGAN framför andra.");
        texts.put(ReportSection.SUMMARY, "Läxhjälp hos   skuggan behövs.");
        ReportContent edited = new ReportContent(CONTENT.heading(), null, CONTENT.board(), CONTENT.office(), null, texts, CONTENT.rows());
        List<CaseNow> now = now(PublicationLevel.OPEN, PublicationLevel.LIMITED, PublicationLevel.OPEN);
        assertEquals(Map.of(ReportSection.ASSESSMENT, new TreeSet<>(Set.of("S-2")), ReportSection.SUMMARY, new TreeSet<>(Set.of("S-2"))), ReportMask.named(edited, now));
        assertEquals(Map.of(), ReportMask.named(CONTENT, now));
    }
}
