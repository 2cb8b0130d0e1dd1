package org.samstod.associations.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;

class VaultItemTest {

    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
    private static final String ASSOCIATION = Ids.next();

    private static VaultItem item(VaultKind kind, Integer year) {
        return new VaultItem(ASSOCIATION, kind, year, Ids.next(), Ids.next(), NOON);
    }

    @Test
    void minutesServeUntilTheEndOfJuneOfTheNextYear_accountsOneYearLonger_statutesUntilTheyChange() {
        assertEquals(Optional.of(LocalDate.of(2027, 6, 30)), item(VaultKind.ANNUAL_MEETING_MINUTES, 2026).lastDay());
        assertEquals(Optional.of(LocalDate.of(2028, 6, 30)), item(VaultKind.ANNUAL_ACCOUNTS, 2026).lastDay());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), item(VaultKind.BUDGET, 2026).lastDay());
        assertEquals(Optional.empty(), item(VaultKind.STATUTES, null).lastDay());
    }

    @Test
    void theYearsThatEndOnADay_areFoundForReminders() {
        assertEquals(List.of(2026), Vault.yearsEndingOn(VaultKind.ANNUAL_MEETING_MINUTES, LocalDate.of(2027, 6, 30)));
        assertEquals(List.of(), Vault.yearsEndingOn(VaultKind.ANNUAL_MEETING_MINUTES, LocalDate.of(2027, 6, 29)));
        assertEquals(List.of(), Vault.yearsEndingOn(VaultKind.STATUTES, LocalDate.of(2027, 6, 30)));
    }

    @Test
    void yearlyPapersNeedAYear_statutesHaveNone_andOnlyTheSameKindReplaces() {
        assertEquals("association.vault.year-missing", assertThrows(BusinessException.class, () -> item(VaultKind.BUDGET, null)).code());
        assertEquals("association.vault.year-unwanted", assertThrows(BusinessException.class, () -> item(VaultKind.STATUTES, 2026)).code());
        assertEquals("association.vault.year-range", assertThrows(BusinessException.class, () -> item(VaultKind.BUDGET, 26)).code());
        VaultItem old = item(VaultKind.BUDGET, 2026);
        old.replace(item(VaultKind.BUDGET, 2026));
        assertFalse(old.current());
        VaultItem other = item(VaultKind.BUDGET, 2026);
        assertEquals("association.vault.not-same",
                assertThrows(BusinessException.class, () -> other.replace(item(VaultKind.BUDGET, 2027))).code());
        assertTrue(other.current());
    }
}
