package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which initiatives meet which need. */
class SupportNeedTest {

    @Test
    void perspectivesThemesAndTargets_meetTheirNeed() {
        assertTrue(SupportNeed.RELATIVE.isMetBy(row("relatives", null, null)));
        assertTrue(SupportNeed.RELATIVE.isMetBy(row("promotive", "culture", "children,relatives")));
        assertTrue(SupportNeed.LEAVING.isMetBy(row("aftermath", null, null)));
        assertTrue(SupportNeed.AFFECTED.isMetBy(row(null, "safety", null)));
        assertTrue(SupportNeed.FEELING_BAD.isMetBy(row(null, "health", "adults")));
        assertTrue(SupportNeed.ALONE.isMetBy(row(null, "inclusion", "older-people")));
    }

    @Test
    void activityForAnybody_isNoSupport() {
        for (SupportNeed need : SupportNeed.values()) {
            assertFalse(need.isMetBy(row("promotive", "sport", "children,families,everyone")), need.code());
            assertFalse(need.isMetBy(row(null, null, null)), need.code());
            assertEquals(Optional.of(need), SupportNeed.of(need.code()));
        }
        assertEquals(Optional.empty(), SupportNeed.of("money"));
        assertEquals(Optional.empty(), SupportNeed.of(null));
    }

    private static InitiativeRow row(String perspective, String theme, String target) {
        return new InitiativeRow("1", 1, "farsta", null, theme, target, null, null, "activity", 2026, 1, LocalDate.EPOCH, "", "a", perspective);
    }
}
