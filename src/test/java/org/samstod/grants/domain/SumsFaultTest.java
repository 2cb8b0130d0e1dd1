package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.shared.Money;

class SumsFaultTest {

    private static Set<SumsFault> of(long granted, long years, long year, long drawn, long released, long repaid) {
        return SumsFault.of(Money.ofKronor(granted), Money.ofKronor(years), Money.ofKronor(year),
                new FrameBalance(Money.ofKronor(drawn), Money.ofKronor(released), Money.ofKronor(repaid), Money.ZERO));
    }

    @Test
    void whatHangsTogether_isNoFault() {
        assertEquals(Set.of(), of(7_000, 7_000, 4_000, 4_000, 0, 0));
        assertEquals(Set.of(), of(7_000, 7_000, 4_000, 11_000, 7_000, 0), "recorded anew");
        assertEquals(Set.of(), of(7_000, 7_000, 7_000, 7_000, 7_000, 0), "declined");
        assertEquals(Set.of(), of(7_000, 7_000, 7_000, 7_000, 0, 2_000), "recovered");
    }

    @Test
    void years_thatDoNotComeToTheWhole() {
        assertEquals(Set.of(SumsFault.YEARS), of(7_000, 10_000, 7_000, 7_000, 0, 0));
        assertEquals(Set.of(SumsFault.YEARS), of(7_000, 0, 0, 7_000, 7_000, 0));
    }

    @Test
    void frame_thatCarriesMore_orLessWithoutAnythingBack() {
        assertEquals(Set.of(SumsFault.FRAME), of(7_000, 7_000, 4_000, 7_000, 0, 0));
        assertEquals(Set.of(SumsFault.FRAME), of(7_000, 7_000, 4_000, 3_000, 0, 0));
        assertEquals(Set.of(SumsFault.FRAME), of(7_000, 7_000, 0, 3_000, 0, 0));
        assertEquals(Set.of(SumsFault.YEARS, SumsFault.FRAME), of(7_000, 4_000, 4_000, 7_000, 0, 0));
    }
}
