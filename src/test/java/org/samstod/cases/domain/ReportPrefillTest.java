package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.cases.ReportSection;
import org.samstod.shared.Texts;

/** What a report begins with, of what the record says. */
class ReportPrefillTest {

    private static final ReportContent CONTENT = ReportPrefill.of(Facts.of());

    private static String text(ReportSection section) {
        return CONTENT.text(section).replace('\u00a0', ' ');
    }

    @Test
    void proposal_hasALineForEachApplication_theLimitedOneByNumber() {
        assertEquals("""
                Solberga stadsdelsnämnd beslutar följande:

                - Ansökan S-1 från Ljuset beviljas delvis, med 30 000 kr av sökta 40 000 kr.
                - Ansökan S-2 redovisas med enbart nummer.
                - Ansökan S-3 från Vågen saknar ännu förslag.""", text(ReportSection.PROPOSAL));
    }

    @Test
    void sums_areOfWhatIsNamed() {
        assertEquals("""
                Ärendet gäller Höstens aktiviteter. 2 ansökningar om sammanlagt 80 000 kr redovisas öppet. Förvaltningen föreslår sammanlagt 30 000 kr: 1 beviljas delvis.

                Ansökningar som redovisas med enbart nummer: S-2.""", text(ReportSection.SUMMARY));
        assertEquals("1 av 2 ansökningar som redovisas öppet vänder sig till barn, unga eller familjer. För dem föreslås 30 000 kr av sammanlagt 30 000 kr.",
                text(ReportSection.CHILDREN));
        assertTrue(text(ReportSection.EQUALITY).contains("barn (1), vuxna (1)."), text(ReportSection.EQUALITY));
    }

    @Test
    void preparation_gathersADaysAct_namesStaff_andNeitherApplicantsNorWhoIsTied() {
        assertEquals("""
                - 2026-09-01: Ansökan kom in (S-1, S-2)
                - 2026-09-03: Astrid Handläggare begärde komplettering (S-1, S-3)
                - 2026-09-05: En medarbetare begärde yttrande från Pensionärsrådet (S-1)
                - 2026-09-06: Astrid Handläggare lämnade förslag (S-1)""", text(ReportSection.PREPARATION));
    }

    @Test
    void statements_areToldWithTheirText_whereTheApplicationIsOpen() {
        assertEquals("""
                - Pensionärsrådet yttrade sig 2026-09-18 om ansökan S-1. Vi ser gärna det.
                - Polisen yttrade sig 2026-09-19 om ansökan S-2.
                - Skolan har tillfrågats om ansökan S-3 till och med 2026-09-25 och har inte svarat än.""", text(ReportSection.STATEMENTS));
        assertEquals("- Tabell över ansökningar och förslag\n- Inkomna yttranden", text(ReportSection.APPENDICES));
    }

    @Test
    void assessmentAndMatter_areOneLineEach_ofTheCriteriaAndReasons() {
        assertEquals("""
                Ansökningarna har bedömts mot utlysningens kriterier: Öppen för alla; Rimliga kostnader.

                - Ansökan S-1, Ljuset: Skälet för Ljuset. Även på två rader.
                - Ansökan S-2 redovisas med enbart nummer.
                - Ansökan S-3, Vågen: inga skäl skrivna än.""", text(ReportSection.ASSESSMENT));
        assertTrue(text(ReportSection.MATTER).startsWith("- Ansökan S-1 från Ljuset: Läxhjälp hos Ljuset. Söker 40 000 kr. Vi läser tillsammans.\n"), text(ReportSection.MATTER));
        assertEquals("- Ansökan S-3: Bo Handläggare deltog inte i handläggningen av ärendet på grund av jäv (6 kap. 28 §).", text(ReportSection.JAV));
        assertTrue(text(ReportSection.BACKGROUND).startsWith("Solberga stadsdelsnämnd har utlyst Höstens aktiviteter. Ansökningstiden var 2026-08-01 till 2026-08-31."
                + " En ansökan kan få högst 50 000 kr. Bidragen betalas ur ramen Snabba bidrag 2026."), text(ReportSection.BACKGROUND));
        assertTrue(text(ReportSection.BACKGROUND).endsWith("Verksamheten är öppen.\n\nAlla får komma."));
    }

    @Test
    void limitedApplication_isNowhereButByItsNumber() {
        for (ReportSection section : ReportSection.values()) {
            assertFalse(text(section).contains("Skuggan"), section + ": " + text(section));
            assertFalse(text(section).contains("Hemligt"), section + ": " + text(section));
        }
    }

    @Test
    void everyActThatIsTold_hasItsWords() {
        List<String> acts = List.of("checked", "completion-requested", "preparation", "statement-asked", "democracy-sent", "assessed", "proposed", "taken-back", "sent-back",
                "received", "revised", "withdrawn", "completion-lapsed", "statement-in", "statement-late", "democracy-replied", "postponed");
        acts.forEach(act -> {
            assertTrue(ReportPrefill.isTold(act), act);
            assertTrue(Texts.has(Texts.SWEDISH, "report.text.act." + act), act);
        });
        assertFalse(ReportPrefill.isTold("note"));
        assertFalse(ReportPrefill.isTold("jav-yes"));
    }

    @Test
    void emptyMatter_saysSo() {
        ReportFacts full = Facts.of();
        ReportContent content = ReportPrefill.of(new ReportFacts(full.heading(), null, full.board(), full.office(), null,
                new ReportFacts.Call("Löpande stöd", LocalDate.of(2026, 1, 1), null, null, null, List.of()), List.of(), List.of(), List.of(), List.of()));
        assertEquals("Ärendet har inga ansökningar som kan redovisas här.", content.text(ReportSection.PROPOSAL));
        assertEquals("Solberga stadsdelsnämnd tar emot ansökningar om Löpande stöd löpande sedan 2026-01-01.", content.text(ReportSection.BACKGROUND));
        assertEquals("Ansökningarna har bedömts mot utlysningens regler.", content.text(ReportSection.ASSESSMENT));
        assertEquals("", content.text(ReportSection.PREPARATION));
    }

    @Test
    void content_survivesBeingKept_andIsToldApartByItsHash() {
        ReportContent again = ReportContent.of(CONTENT.json());
        assertEquals(CONTENT, again);
        assertEquals(CONTENT.sha256(), again.sha256());
        ReportContent other = new ReportContent(CONTENT.heading(), null, CONTENT.board(), CONTENT.office(), null, CONTENT.texts(), CONTENT.rows().subList(0, 1));
        assertEquals(other, ReportContent.of(other.json()));
        assertFalse(other.sha256().equals(CONTENT.sha256()));
    }
}
