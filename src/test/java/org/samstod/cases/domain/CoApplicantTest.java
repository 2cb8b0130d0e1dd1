package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samstod.forms.AssociationLine;
import org.samstod.shared.OrganisationNumber;

/** Those that apply together: read by their numbers, and kept as they stood on paper. */
class CoApplicantTest {

    @Test
    void numberThatCanBeRead_isShownInOrder_andOneThatCannot_asItStood() {
        List<CoApplicant> two = CoApplicant.of(Given.received(), List.of(new AssociationLine("Kören", "16 802005 1952"), new AssociationLine("x".repeat(300), "söks")));
        assertEquals(Optional.of(OrganisationNumber.parse("802005-1952")), two.get(0).number());
        assertEquals("802005-1952", two.get(0).shownNumber());
        assertEquals(Optional.empty(), two.get(1).number());
        assertEquals("söks", two.get(1).shownNumber());
        assertEquals(200, two.get(1).name().length());
        assertTrue(two.get(0).isSame(CoApplicant.of(Given.received(), List.of(new AssociationLine("Kören", "16 802005 1952"))).get(0)));
        assertFalse(two.get(0).isSame(two.get(1)));
    }

    @Test
    void number_isNoTelephoneNumberToTheRadar() {
        assertFalse(RadarKey.of("8020051952").equals("8020051952"));
    }
}
