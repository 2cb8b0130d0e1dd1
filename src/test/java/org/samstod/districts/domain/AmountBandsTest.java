package org.samstod.districts.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

class AmountBandsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private static List<Money> kronor(long... kronor) {
        return LongStream.of(kronor).mapToObj(Money::ofKronor).toList();
    }

    private static String code(List<Money> limits) {
        return assertThrows(BusinessException.class, () -> AmountBands.of(limits, DAY, 1)).code();
    }

    @Test
    void bands_leaveNoGapAndNoOverlap_fromZeroWithoutEnd() {
        List<CodeEntry> bands = AmountBands.of(kronor(20_000, 75_000), DAY, 5);
        assertEquals(List.of("under-20000", "20000-74999", "from-75000"), bands.stream().map(CodeEntry::code).toList());
        long expected = 0;
        for (CodeEntry band : bands) {
            assertEquals(expected, band.fromOre());
            expected = band.toOre() == null ? -1 : band.toOre() + 1;
        }
        assertEquals(-1, expected);
        assertNull(bands.get(2).toOre());
        assertEquals(List.of(5, 6, 7), bands.stream().map(CodeEntry::line).toList());
    }

    @Test
    void names_sayTheLimitsInBothLanguages() {
        List<CodeEntry> bands = AmountBands.of(kronor(20_000, 75_000), DAY, 1);
        assertEquals("under 20\u00A0000\u00A0kr", bands.get(0).nameSv());
        assertEquals("20\u00A0000–74\u00A0999\u00A0kr", bands.get(1).nameEn());
        assertEquals("75\u00A0000\u00A0kr och mer", bands.get(2).nameSv());
        assertEquals("75\u00A0000\u00A0kr and more", bands.get(2).nameEn());
    }

    @Test
    void limits_riseFromZero_inWholeKronor() {
        assertEquals("code.limits", code(List.of()));
        assertEquals("code.limits", code(kronor(0, 10_000)));
        assertEquals("code.limits", code(kronor(50_000, 10_000)));
        assertEquals("code.limits", code(kronor(10_000, 10_000)));
        assertEquals("code.limits", code(List.of(Money.ofOre(1_000_050))));
        assertEquals("code.limits", code(kronor(1, 2, 3, 4, 5, 6, 7, 8, 9)));
    }

    @Test
    void entry_isOfferedOnItsDaysOnly() {
        CodeEntry entry = new CodeEntry("theme", "music", 9, "Musik", "Music", null, null, DAY);
        assertEquals(false, entry.validOn(DAY.minusDays(1)));
        assertEquals(true, entry.validOn(DAY));
        assertThrows(BusinessException.class, () -> entry.endOn(DAY.minusDays(1)));
        entry.endOn(DAY.plusDays(3));
        assertEquals(true, entry.validOn(DAY.plusDays(3)));
        assertEquals(false, entry.validOn(DAY.plusDays(4)));
        assertEquals("code.form", assertThrows(BusinessException.class,
                () -> new CodeEntry("theme", "mu sik", 9, "Musik", "Music", null, null, DAY)).code());
        assertEquals("code.form", assertThrows(BusinessException.class,
                () -> new CodeEntry("theme", "music,sport", 9, "Musik", "Music", null, null, DAY)).code());
    }
}
