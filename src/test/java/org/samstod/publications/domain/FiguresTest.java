package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.publications.domain.FigureSource.MoneyOfYear;

/** Sums of level 3 publications: initiatives in the groups, refused ones among what was asked. */
class FiguresTest {

    private static final List<FigureSum> SUMS = List.of(
            new FigureSum("farsta", "sport", 2025, "promotive", "granted", 3, 90_000_00, 60_000_00),
            new FigureSum("farsta", null, 2025, "promotive", "partly", 1, 40_000_00, 10_000_00),
            new FigureSum("alvsjo", "sport", 2026, "preventive", "granted", 2, 50_000_00, 50_000_00),
            new FigureSum("alvsjo", "culture", 2026, "preventive", "refused", 4, 100_000_00, 0));
    private static final List<MoneyOfYear> MONEY = List.of(new MoneyOfYear(2025, 55_000_00, 2), new MoneyOfYear(2026, 0, 0));

    @Test
    void groups_areOfInitiatives_theLargestFirst_thoseWithoutCodeToo() {
        Figures figures = new Figures(SUMS, MONEY, null);
        assertEquals(List.of(new Figures.Group("farsta", 4, 130_000_00, 70_000_00), new Figures.Group("alvsjo", 2, 50_000_00, 50_000_00)),
                figures.by(FigureSum::districtSlug));
        assertEquals(List.of(new Figures.Group("sport", 5, 140_000_00, 110_000_00), new Figures.Group(null, 1, 40_000_00, 10_000_00)), figures.by(FigureSum::theme));
        assertEquals(List.of("2025", "2026"), figures.byYear().stream().map(Figures.Group::code).toList());
    }

    @Test
    void flow_countsWhatWasRefusedAmongWhatWasAsked() {
        Figures figures = new Figures(SUMS, MONEY, null);
        assertEquals(new Figures.Flow(null, 10, 280_000_00, 6, 120_000_00, 55_000_00, 2), figures.total());
        assertEquals(43, figures.total().grantedShare());
        assertEquals(List.of(new Figures.Flow(2026, 6, 150_000_00, 2, 50_000_00, 0, 0), new Figures.Flow(2025, 4, 130_000_00, 4, 70_000_00, 55_000_00, 2)),
                figures.flow());
        assertEquals(new Figures.Flow(null, 4, 130_000_00, 4, 70_000_00, 55_000_00, 2), new Figures(SUMS, MONEY, 2025).total());
        assertEquals(new Figures.Flow(null, 0, 0, 0, 0, 0, 0), new Figures(SUMS, MONEY, 1999).total());
    }

    @Test
    void shareAndEach_areRoundedHalfUp_andUnknownStaysUnknown() {
        assertEquals(33, Figures.share(1, 3));
        assertEquals(50, Figures.share(1, 2));
        assertEquals(0, Figures.share(5, 0));
        assertEquals(2_33, Figures.each(7_00, 3));
        assertNull(Figures.each(7_00, null));
    }
}
