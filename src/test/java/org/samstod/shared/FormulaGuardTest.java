package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would run, and what it would not. */
class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\tabc", "  =1", "\uFF1D1", " \uFF0B1"})
    void whatAProgramMightRun_hasAnApostropheBeforeIt(String text) {
        assertEquals("'" + text, FormulaGuard.guarded(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Läxhjälp – tisdagar (7-12 år)", "1-2", "'=1", "a=b", "🏊 -1"})
    void anythingElse_isLeftAlone(String text) {
        assertEquals(text, FormulaGuard.guarded(text));
    }
}
