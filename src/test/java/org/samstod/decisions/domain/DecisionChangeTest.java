package org.samstod.decisions.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samstod.decisions.domain.SomeDecisions.AT;
import static org.samstod.decisions.domain.SomeDecisions.RULE;
import static org.samstod.decisions.domain.SomeDecisions.adoption;
import static org.samstod.decisions.domain.SomeDecisions.granted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samstod.cases.Outcome;
import org.samstod.decisions.ChangeGround;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Money;

class DecisionChangeTest {

    @Test
    void anotherInItsPlace_isTheNextRound_andTheFirstIsValidNoLonger() {
        DecisionRow first = granted(40_000);
        DecisionRow next = DecisionRow.byDelegate(adoption(Outcome.PARTLY, 40_000, 10_000), RULE).inPlaceOf(first);
        assertEquals(2, next.round());
        assertEquals(first.id(), next.replacesId());
        assertTrue(first.isValid());
        first.superseded(next, AT);
        assertFalse(first.isValid());
        assertTrue(next.isValid());
        assertEquals(AT, first.supersededAt());
        Conflict second = assertThrows(Conflict.class, () -> first.superseded(next, AT));
        assertEquals("decision.superseded", second.code());
        assertThrows(Conflict.class, () -> first.correctReasons("Skälen som de skulle ha stått."));
    }

    @ParameterizedTest
    @EnumSource(ChangeGround.class)
    void ground_letsAChangeHarm_onlyWhereTheLawSaysSo(ChangeGround ground) {
        boolean may = switch (ground) {
            case RESERVED, SAFETY, MISLED, ANNULLED -> true;
            case SLIP, WRONG, OBVIOUS -> false;
        };
        assertEquals(may, ground.mayHarm());
        if (ground == ChangeGround.SLIP) {
            assertEquals("change.slip-only-text", assertThrows(BusinessException.class, () -> ground.require(false)).code());
        } else if (ground == ChangeGround.ANNULLED) {
            assertEquals("change.annulled-only-court", assertThrows(BusinessException.class, () -> ground.require(true)).code());
            assertFalse(ChangeGround.ofChanges().contains(ground), "nobody chooses it");
        } else {
            assertDoesNotThrow(() -> ground.require(false));
        }
        if (ground == ChangeGround.ANNULLED) {
            return;
        }
        if (may) {
            assertDoesNotThrow(() -> ground.require(true));
        } else {
            assertThrows(BusinessException.class, () -> ground.require(true));
        }
    }

    @Test
    void lessMoney_isAHarm_sameOrMoreIsNot() {
        DecisionRow row = granted(40_000);
        assertTrue(row.givesMoreThan(Money.ofOre(3_999_999)));
        assertFalse(row.givesMoreThan(Money.ofKronor(40_000)));
        assertFalse(row.givesMoreThan(Money.ofKronor(40_001)));
    }

    @Test
    void changeWithoutASentence_isRefused() {
        assertEquals("change.reasons", assertThrows(BusinessException.class, () -> DecisionChange.requireReasons(" För kort. ")).code());
        assertEquals("Hyran visade sig vara en annan.", DecisionChange.requireReasons(" Hyran visade sig vara en annan.\n"));
    }

    @Test
    void replacedOrder_isNeverShown_butWhatIsShownStays() {
        DecisionRow row = granted(40_000);
        row.tell(AT, "somebody");
        PublicationOrder waiting = PublicationOrder.of(row, new org.samstod.shared.SwedishCalendar());
        waiting.replaced();
        assertEquals(PublicationOrder.Status.REPLACED, waiting.status());
        assertFalse(waiting.due(waiting.dueOn().plusDays(10)));
        waiting.lower(org.samstod.shared.PublicationLevel.STATISTICS, AT);
        assertEquals(PublicationOrder.Status.REPLACED, waiting.status(), "never counted either");
        PublicationOrder shown = PublicationOrder.of(row, new org.samstod.shared.SwedishCalendar());
        shown.published(shown.dueOn().atStartOfDay(org.samstod.shared.Clock.ZONE).toInstant());
        shown.replaced();
        assertEquals(PublicationOrder.Status.PUBLISHED, shown.status());
    }
}
