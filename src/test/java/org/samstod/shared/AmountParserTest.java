package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40000 | 4000000
            40 000 | 4000000
            40.000 | 4000000
            40.000,50 | 4000050
            40 000,5 | 4000050
            1 234 567,89 | 123456789
            0 | 0
            007 | 700
            0,05 | 5
            999999999999,99 | 99999999999999
            """)
    void parse_understandsWhatPeopleType(String typed, long ore) {
        assertEquals(ore, AmountParser.parse(typed).ore());
    }

    @Test
    void parse_understandsNoBreakSpacesAndSpaceAround() {
        assertEquals(4000000, AmountParser.parse(" 40\u00A0000\u00A0").ore());
        assertEquals(4000000, AmountParser.parse("40\u202F000").ore());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "40.50", "40,000", "40 00", "4 0000", "40,", ",5", "-40", "+40", "40 000 kr", "1e5", "40  000",
        "40'000", "４０", "٤٠", "40.000.00", "1000 000", "0x10", "NaN", "40 000,505", "<b>40</b>", "40\n000", "1,5,0"})
    void parse_refusesWhatCouldBeMisread(String typed) {
        assertEquals("amount.format", assertThrows(BusinessException.class, () -> AmountParser.parse(typed)).code());
    }

    @Test
    void parse_refusesNothingTooMuchAndTooLong() {
        assertEquals("amount.format", assertThrows(BusinessException.class, () -> AmountParser.parse(null)).code());
        assertEquals("amount.too-large",
                assertThrows(BusinessException.class, () -> AmountParser.parse("1000000000000")).code());
        assertEquals("amount.format",
                assertThrows(BusinessException.class, () -> AmountParser.parse("9".repeat(10_000_000))).code());
    }

    @Test
    void whatIsShown_isReadBack() {
        for (long ore : new long[] {0, 5, 50, 100, 123456, 4000050, 99999999999999L}) {
            assertEquals(ore, AmountParser.parse(Money.ofOre(ore).typed()).ore());
        }
    }

    @Test
    void format_usesNoBreakSpaceInBothLanguages() {
        assertEquals("40\u00A0000\u00A0kr", Money.ofKronor(40000).format(Locale.forLanguageTag("sv")));
        assertEquals("40\u00A0000\u00A0kr", Money.ofKronor(40000).format(Locale.ENGLISH));
        assertEquals("1\u00A0234\u00A0567,05\u00A0kr", Money.ofOre(123456705).format(Locale.ENGLISH));
        assertEquals("\u2212500,50\u00A0kr", Money.ofOre(-50050).format(Locale.ENGLISH));
        assertEquals("\u22120,50\u00A0kr", Money.ofOre(-50).format(Locale.ENGLISH));
        assertEquals("-0.50", Money.ofOre(-50).plain());
        assertEquals("999\u00A0kr", Money.ofKronor(999).format(Locale.ENGLISH));
    }

    @Test
    void sums_neverWrapAround() {
        assertThrows(ArithmeticException.class, () -> Money.ofOre(Long.MAX_VALUE).plus(Money.ofOre(1)));
        assertEquals(Money.ofOre(30), Money.ofOre(10).plus(Money.ofOre(20)));
        assertEquals(Money.ofOre(-10), Money.ofOre(10).minus(Money.ofOre(20)));
    }
}
