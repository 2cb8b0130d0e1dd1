package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;

/** Reports of what cannot be used: written by anybody, dealt with by the city. */
class AccessibilityReportIT extends ContainerTest {

    @Inject
    AccessibilityReportService reports;

    private final Actor stina = Actor.staff(Ids.next(), "Stina Stad", Role.CITY_ADMINISTRATOR, null);

    private static ReportAccessibility report(String text) {
        return new ReportAccessibility("/help", text, "Skärmläsare", "nagon@example.org", "sv");
    }

    @Test
    void anybodysReport_waitsInTheCitysQueue_untilItIsAnswered_andTheAddressGoes() {
        String reference = reports.report(report("Rubriken läses inte upp."));
        AccessibilityReportView waiting = ActAs.call(stina, () -> reports.waiting()).stream().filter(one -> one.reference().equals(reference)).findFirst()
                .orElseThrow();
        assertEquals("nagon@example.org", waiting.contact());
        assertTrue(waiting.waits());
        assertEquals("accessibility.answer.missing", assertThrows(BusinessException.class,
                () -> ActAs.run(stina, () -> reports.answer(waiting.id(), waiting.version(), " "))).code());
        assertThrows(Conflict.class, () -> ActAs.run(stina, () -> reports.answer(waiting.id(), waiting.version() + 1, "Rättat.")));
        ActAs.run(stina, () -> reports.answer(waiting.id(), waiting.version(), "Rättat."));
        AccessibilityReportView done = ActAs.call(stina, () -> reports.get(waiting.id()));
        assertNull(done.contact());
        assertEquals("Rättat.", done.answer());
        assertFalse(ActAs.call(stina, () -> reports.waiting()).stream().anyMatch(one -> one.reference().equals(reference)));
        assertEquals(waiting.id(), ActAs.call(stina, () -> reports.answered()).get(0).id());
    }

    @Test
    void nobodyElse_readsReports() {
        for (Role role : Role.values()) {
            if (role.staff() && role != Role.CITY_ADMINISTRATOR) {
                Actor other = Actor.staff(Ids.next(), "Annan", role, role.ofBoard() ? Ids.next() : null);
                assertThrows(Denied.class, () -> ActAs.call(other, () -> reports.waiting()), role.name());
            }
        }
        assertThrows(NotFound.class, () -> ActAs.call(stina, () -> reports.get(Ids.next())));
    }

    @Test
    void theFormsSecret_isMadeOnce() {
        String key = reports.formKey();
        assertEquals(52, key.length());
        assertEquals(key, reports.formKey());
    }
}
