package org.samstod.register.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samstod.register.Correction;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.EntryTarget;
import org.samstod.register.SenderKind;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;
import org.samstod.shared.PublicationLevel;

class RegisterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:58:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {BOARD} {CLASS} {YYYY}/{SEQ:1} | 1.2.1 | ALV 1.2.1 2026/44
            {SEQ:3}-{YYYY}-099 | | 044-2026-099
            {CLASS}.-{SEQ:1}/{YY} | 1.2.1 | 1.2.1.-44/26
            {BOARD} {CLASS} {YYYY}-{SEQ:4} | | ALV 2026-0044
            {BOARD} {YYYY}-{SEQ:9} | | ALV 2026-000000044
            """)
    void pattern_writesNumbersAsBoardsDo(String pattern, String classCode, String number) {
        assertEquals(number, new RegisterPattern(pattern).number("ALV", classCode, 2026, 44));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{BOARD} {YYYY}", "{BOARD}/{SEQ:1}", "{YYYY}/{SEQ:0}", "{YYYY}/{SEQ}", "{YEAR}/{SEQ:1}", "{YYYY}/{SEQ:1", "",
        "{YYYY}\n{SEQ:1}"})
    void pattern_thatCannotBeUnique_isRefused(String pattern) {
        assertEquals("register.pattern", assertThrows(BusinessException.class, () -> new RegisterPattern(pattern)).code());
    }

    @Test
    void pattern_takesDollarAndBackslashLiterally() {
        assertEquals("$1\\A 2026/1", new RegisterPattern("{BOARD} {YYYY}/{SEQ:1}").number("$1\\A", null, 2026, 1));
    }

    private static RegisterEntry entry(Instant at) {
        return new RegisterEntry(Ids.next(), EntryKind.APPLICATION, Direction.RECEIVED, "ALV-2026-0001", Ids.next(), Ids.next(), null,
                PublicationLevel.OPEN, at, NOW, "somebody");
    }

    @Test
    void entry_happensOnTheDayOfStockholm() {
        assertEquals(LocalDate.of(2026, 1, 1), entry(Instant.parse("2025-12-31T23:30:00Z")).happenedOn());
    }

    @Test
    void correction_isANewEntryAndLeavesTheWrongOne() {
        RegisterEntry wrong = entry(NOW);
        RegisterEntry right = wrong.corrected(new Correction(NOW.minusSeconds(3600), " 155-943/2026 ", "Klockan gick fel"), null, NOW, "registrar");
        assertEquals(EntryKind.CORRECTION, right.kind());
        assertEquals(wrong.id(), right.correctsId());
        assertEquals("155-943/2026", right.registerNumber());
        assertEquals(NOW, wrong.happenedAt());
        assertEquals(null, wrong.registerNumber());
        assertEquals(null, right.receptionNumber());
        assertEquals(wrong.id(), right.corrected(new Correction(NOW.minusSeconds(60), null, "En gång till"), null, NOW, "registrar").correctsId());
    }

    @Test
    void correction_startsFromWhatHeldBefore() {
        RegisterEntry wrong = entry(NOW);
        RegisterEntry number = wrong.corrected(new Correction(null, "155-943/2026", "Fel nummer"), null, NOW, "registrar");
        RegisterEntry time = number.corrected(new Correction(NOW.minusSeconds(60), null, "Fel tid"), null, NOW, "registrar");
        assertEquals("155-943/2026", time.registerNumber());
        assertEquals(wrong.id(), time.firstId());
        assertEquals(wrong.id(), wrong.firstId());
    }

    @Test
    void correction_needsAReasonAndSomethingToCorrect() {
        RegisterEntry wrong = entry(NOW);
        assertEquals("register.reason", code(() -> wrong.corrected(new Correction(NOW, null, " "), null, NOW, "x")));
        assertEquals("register.reason", code(() -> wrong.corrected(new Correction(NOW, null, "x".repeat(1001)), null, NOW, "x")));
        assertEquals("register.nothing-corrected", code(() -> wrong.corrected(new Correction(null, " ", "x"), null, NOW, "x")));
        assertEquals("register.future", code(() -> wrong.corrected(new Correction(NOW.plusSeconds(1), null, "x"), null, NOW, "x")));
        assertEquals("register.number", code(() -> wrong.corrected(new Correction(null, "1\n2", "x"), null, NOW, "x")));
    }

    @Test
    void correction_completesWhatIsMissing_andTheFirstStaysAsItWas() {
        RegisterEntry first = entry(NOW);
        EntryTarget target = new EntryTarget(Ids.next(), Ids.next(), "ALV 2026/7", PublicationLevel.STATISTICS);
        RegisterEntry right = first.corrected(new Correction(null, null, "Fel slag", EntryKind.STATEMENT, Direction.DRAWN_UP, SenderKind.AUTHORITY,
                " Polisen\n", "Yttrande", "ALV 2026/7"), target, NOW, "registrar");
        assertEquals(EntryKind.STATEMENT, right.documentKind());
        assertEquals(Direction.DRAWN_UP, right.direction());
        assertEquals("Polisen", right.counterpart());
        assertEquals("Yttrande", right.shortMatter());
        assertEquals(target.matterId(), right.matterId());
        assertEquals("ALV 2026/7", right.registerNumber());
        assertEquals(PublicationLevel.STATISTICS, right.level(), "the case's level holds where it is lower");
        assertEquals(EntryKind.APPLICATION, first.documentKind());
        assertEquals(null, first.counterpart());
        RegisterEntry again = right.corrected(new Correction(null, null, "Stavfel", null, null, null, "Polismyndigheten", null, null), null, NOW, "registrar");
        assertEquals(EntryKind.STATEMENT, again.documentKind(), "what was corrected before stays");
        assertEquals("Yttrande", again.shortMatter());
        assertEquals(target.aboutId(), again.aboutId());
        assertEquals("register.kind", code(() -> first.corrected(new Correction(null, null, "x", EntryKind.CORRECTION, null, null, null, null, null),
                null, NOW, "x")));
    }

    @Test
    void externalNumber_isGivenOnce() {
        RegisterEntry entry = entry(NOW);
        entry.giveNumber(" 155-943/2026 ");
        entry.giveNumber("155-943/2026");
        assertEquals("155-943/2026", entry.registerNumber());
        assertEquals("register.number-given", code(() -> entry.giveNumber("1")));
    }

    @Test
    void matter_isToldOnce() {
        RegisterEntry entry = entry(NOW);
        String matter = Ids.next();
        entry.assignMatter(matter, "ALV 2026/1");
        entry.assignMatter(matter, "ALV 2026/2");
        assertEquals("ALV 2026/1", entry.registerNumber());
        assertEquals("register.has-matter", code(() -> entry.assignMatter(Ids.next(), null)));
    }

    @Test
    void level_isNeverRaised() {
        RegisterEntry entry = entry(NOW);
        entry.lowerLevel(PublicationLevel.PROTECTED);
        entry.lowerLevel(PublicationLevel.OPEN);
        assertEquals(PublicationLevel.PROTECTED, entry.level());
    }

    private static String code(Runnable attempt) {
        return assertThrows(BusinessException.class, attempt::run).code();
    }
}
