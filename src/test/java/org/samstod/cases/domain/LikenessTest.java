package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.cases.RadarSign;
import org.samstod.cases.store.CaseWords;
import org.samstod.shared.Money;
import org.samstod.shared.Period;

/** When two applications are alike, and when one of them is a hit. */
class LikenessTest {

    private static final WordStems WORDS = new CaseWords();
    private static final RadarMeasure MEASURE = new RadarMeasure(LocalDate.of(2015, 1, 1), 45, 30, 20, 5);
    private static final Period SPRING = new Period(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 6, 10));
    private static final Period YEAR = Period.year(2026);

    private static final String HOMEWORK = "Studenter hjälper elever i högstadiet med läxorna i biblioteket två kvällar i veckan. "
            + "Det bjuds på macka och frukt, och man behöver inte anmäla sig. Vi vill att fler ska klara skolan.";
    private static final String FOOTBALL = "Öppen fotboll i gymnastikhallen på lördagar för flickor mellan tolv och sexton år. "
            + "Ledarna är utbildade av distriktet, och alla får låna skor och benskydd. Vi spelar en liten cup i maj.";

    private static RadarText text(String title, String summary, Period period, long kronor, Object... costs) {
        List<Passage> passages = new ArrayList<>(Passage.of("public.title", title, true, WORDS));
        passages.addAll(Passage.of("public.summary", summary, true, WORDS));
        passages.addAll(Passage.of("when", "Torsdagar 17–19", false, WORDS));
        List<Cost> lines = new ArrayList<>();
        for (int i = 0; i < costs.length; i += 2) {
            lines.add(new Cost((String) costs[i], WORDS.of((String) costs[i]), (int) costs[i + 1] * 100L));
        }
        return new RadarText(passages, period, lines, Money.ofKronor(kronor));
    }

    private static final RadarText MINE = text("Läxhjälp på biblioteket", HOMEWORK, SPRING, 20_000, "Ledararvoden", 12_000, "Macka och frukt", 8_000);

    private static Optional<RadarHit> hit(RadarText theirs, RadarSign... known) {
        Likeness likeness = Likeness.between(MINE, theirs, MEASURE);
        Likeness back = Likeness.between(theirs, MINE, MEASURE);
        assertEquals(likeness.text(), back.text(), 1e-9, "the same both ways round");
        assertEquals(likeness.costs(), back.costs(), 1e-9);
        return RadarHit.of("found", likeness, List.of(known), false, MEASURE);
    }

    @Test
    void nearCopy_isAHit_andShowsWhatSaysTheSame() {
        RadarHit hit = hit(text("Läxhjälp i Farsta", HOMEWORK.replace("biblioteket", "medborgarhuset").replace("två", "tre"), YEAR, 21_000,
                "Arvoden till ledare", 3_000, "Ledararvode", 11_500, "Mackor och frukt", 6_500)).orElseThrow();
        assertEquals(Set.of(RadarSign.TEXT), hit.signs());
        assertTrue(hit.likeness().text() > 0.75, "text " + hit.likeness().text());
        assertTrue(hit.likeness().costs() > 0.75, "costs " + hit.likeness().costs());
        assertEquals(SPRING, hit.likeness().overlap());
        assertTrue(hit.likeness().passages().stream().anyMatch(pair -> pair.mine().text().startsWith("Studenter") && pair.theirs().text().startsWith("Studenter")));
        assertEquals(2, hit.likeness().lines().size());
        assertEquals("Ledararvode", hit.likeness().lines().stream().filter(line -> line.mine().what().equals("Ledararvoden")).findFirst().orElseThrow()
                .theirs().what(), "the line with the nearest sum");
    }

    @Test
    void otherOrder_ofSentencesAndWords_isStillAHit() {
        RadarText other = text("Läxhjälp", "Vi vill att fler ska klara skolan. Man behöver inte anmäla sig, och det bjuds på frukt och macka. "
                + "I biblioteket hjälper studenter två kvällar i veckan elever i högstadiet med läxorna.", SPRING, 20_000, "Frukt och macka", 8_000,
                "Ledararvoden", 12_000);
        Likeness likeness = Likeness.between(MINE, other, MEASURE);
        assertTrue(likeness.text() > 0.6, "text " + likeness.text());
        assertTrue(hit(other).isPresent());
    }

    @Test
    void inflection_isSeenThrough() {
        RadarText other = text("Läxhjälpen på bibliotek", "Student hjälper elev i högstadium med läxa i bibliotek två kväll i vecka. "
                + "Det bjuds på mackor och frukter, och ingen anmälning behövs. Vi vill att flera ska klara skola.", SPRING, 20_000,
                "Ledararvodet", 12_000, "Mackor och frukter", 8_000);
        assertTrue(hit(other).isPresent(), "text " + Likeness.between(MINE, other, MEASURE).text());
    }

    @Test
    void unrelated_isNone_thoughTheCostsAreTheSame() {
        RadarText other = text("Lördagsfotboll", FOOTBALL, SPRING, 20_000, "Ledararvoden", 12_000, "Macka och frukt", 8_000);
        Likeness likeness = Likeness.between(MINE, other, MEASURE);
        assertTrue(likeness.text() < 0.2, "text " + likeness.text());
        assertEquals(1, likeness.costs(), 1e-9);
        assertTrue(hit(other).isEmpty());
    }

    @Test
    void sameText_forOtherCosts_isNone() {
        RadarText other = text("Läxhjälp på biblioteket", HOMEWORK, SPRING, 20_000, "Skolböcker", 15_000, "Surfplattor", 5_000);
        assertEquals(0, Likeness.between(MINE, other, MEASURE).costs(), 1e-9);
        assertTrue(hit(other).isEmpty(), "another part of the same activity may be funded elsewhere");
    }

    @Test
    void sameCosts_withOtherSums_countHalf() {
        RadarText other = text("Läxhjälp på biblioteket", HOMEWORK, SPRING, 60_000, "Ledararvoden", 36_000, "Macka och frukt", 24_000);
        assertEquals(0.5, Likeness.between(MINE, other, MEASURE).costs(), 1e-9);
        assertTrue(hit(other).isPresent());
    }

    @Test
    void withoutBudget_theSumsAskedForDecide() {
        assertEquals(1, Likeness.between(MINE, text("Läxhjälp", HOMEWORK, SPRING, 17_000), MEASURE).costs(), 1e-9);
        assertEquals(0, Likeness.between(MINE, text("Läxhjälp", HOMEWORK, SPRING, 90_000), MEASURE).costs(), 1e-9);
    }

    @Test
    void ownEarlierYear_isNone_howeverAlike() {
        RadarText lastYear = text("Läxhjälp på biblioteket", HOMEWORK, Period.year(2025), 20_000, "Ledararvoden", 12_000, "Macka och frukt", 8_000);
        assertNull(Likeness.between(MINE, lastYear, MEASURE).overlap());
        assertTrue(hit(lastYear, RadarSign.ASSOCIATION, RadarSign.ACCOUNT, RadarSign.PEOPLE).isEmpty());
    }

    @Test
    void sameAssociation_atTheSameTime_isAHit_aboutWhatever() {
        RadarText other = text("Lördagsfotboll", FOOTBALL, YEAR, 5_000, "Bollar", 5_000);
        RadarHit hit = hit(other, RadarSign.ASSOCIATION).orElseThrow();
        assertEquals(Set.of(RadarSign.ASSOCIATION), hit.signs());
        assertNotNull(hit.likeness().overlap());
        RadarHit copy = hit(text("Läxhjälp på biblioteket", HOMEWORK, YEAR, 20_000, "Ledararvoden", 12_000, "Macka och frukt", 8_000)).orElseThrow();
        assertEquals(List.of(copy, hit), RadarHit.inOrder(List.of(hit, copy)), "the copy is the stronger one");
    }

    @Test
    void whatEndedWithoutMoney_isNone() {
        Likeness likeness = Likeness.between(MINE, MINE, MEASURE);
        assertEquals(1, likeness.text(), 1e-9);
        assertTrue(RadarHit.of("found", likeness, Set.of(), false, MEASURE).isPresent());
        assertFalse(RadarHit.of("found", likeness, Set.of(RadarSign.ASSOCIATION), true, MEASURE).isPresent());
    }

    @Test
    void fewWords_sayNothing() {
        RadarText few = text("Läxhjälp", "Vi läser läxor tillsammans.", SPRING, 20_000, "Ledararvoden", 12_000, "Macka och frukt", 8_000);
        assertEquals(0, Likeness.between(few, few, MEASURE).text(), 1e-9);
    }
}
