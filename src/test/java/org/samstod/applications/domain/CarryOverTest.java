package org.samstod.applications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.forms.DeliveredForms;
import org.samstod.forms.FormDefinition;
import org.samstod.shared.PublicationLevel;

class CarryOverTest {

    private static final Set<String> PLACES = Set.of("solberga", "alvsjo");

    private final FormDefinition light = DeliveredForms.form("light");
    private final FormDefinition standard = DeliveredForms.form("standard");
    private final Map<String, String> lastYear = new HashMap<>(Map.of("public.title", "Odla tillsammans", "public.summary", "Vi odlar på torget.",
            "target", "children,families", "neighbourhood", "solberga", "when", "torsdagar", "amount", "14 000",
            "publication.level", "2", "declaration.conditions", "yes", "file.minutes", "abc"));

    private Map<String, String> carried(FormDefinition before, FormDefinition form, PublicationLevel highest) {
        return CarryOver.of(before, lastYear, form, PLACES, highest);
    }

    @Test
    void whatIsTheSame_comesAlong_butNotWhatIsSaidAnewEachTime() {
        Map<String, String> carried = carried(light, light, PublicationLevel.OPEN);
        assertEquals("Odla tillsammans", carried.get("public.title"));
        assertEquals("14 000", carried.get("amount"));
        assertEquals("solberga", carried.get("neighbourhood"));
        assertEquals("2", carried.get("publication.level"), "a level once lowered is not raised by copying");
        assertFalse(carried.containsKey("declaration.conditions"));
        assertFalse(carried.containsKey("file.minutes"));
    }

    @Test
    void anotherForm_takesTheQuestionsTheyShare() {
        lastYear.put("starts", "2026-03-01");
        Map<String, String> carried = carried(standard, standard, PublicationLevel.OPEN);
        assertFalse(carried.containsKey("starts"), "days are new every year");
        assertEquals("Odla tillsammans", carried(light, standard, PublicationLevel.OPEN).get("public.title"));
    }

    @Test
    void whatTheNewCallDoesNotKnow_staysBehind() {
        lastYear.put("neighbourhood", "tensta");
        lastYear.put("target", "children,wizards");
        Map<String, String> carried = carried(light, light, PublicationLevel.STATISTICS);
        assertFalse(carried.containsKey("neighbourhood"));
        assertFalse(carried.containsKey("target"));
        assertFalse(carried.containsKey("publication.level"), "no level above the call's");
    }
}
