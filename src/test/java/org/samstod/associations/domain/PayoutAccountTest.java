package org.samstod.associations.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;

/** Accounts: their numbers, and the second person every change waits for. */
class PayoutAccountTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:58:00Z");

    private static PayoutAccount account(AccountKind kind, String number) {
        return new PayoutAccount("association", "board", AccountNumber.parse(kind, number), "FIKTIV Solberga IF", "anna", NOW);
    }

    private static void assertCode(String code, Runnable act) {
        assertEquals(code, assertThrows(BusinessException.class, act::run).code());
    }

    @Test
    void aNumber_keepsTheKindThatWasChosen() {
        assertEquals("902-0033", account(AccountKind.BANKGIRO, "9020033").number().formatted());
        assertEquals("90 20 03-3", account(AccountKind.PLUSGIRO, "9020033").number().formatted());
        assertEquals("SE45 5000 0000 0583 9825 7466",
                account(AccountKind.BANK_ACCOUNT, "se4550000000058398257466").number().formatted());
    }

    @Test
    void aNumber_isHeldAgainstItsKind() {
        assertCode("association.payout.kind", () -> AccountKind.of(""));
        assertCode("association.payout.number", () -> AccountNumber.parse(AccountKind.BANKGIRO, " "));
        assertCode("bankgiro.check-digit", () -> AccountNumber.parse(AccountKind.BANKGIRO, "5402-9682"));
        assertCode("bankgiro.format", () -> AccountNumber.parse(AccountKind.BANKGIRO, "4-2"));
        assertCode("plusgiro.check-digit", () -> AccountNumber.parse(AccountKind.PLUSGIRO, "410 54 68-6"));
        assertCode("iban.check-digit", () -> AccountNumber.parse(AccountKind.BANK_ACCOUNT, "SE45 5000 0000 0583 9825 7467"));
        assertCode("iban.format", () -> AccountNumber.parse(AccountKind.BANK_ACCOUNT, "5050-1055"));
        assertEquals("number", assertThrows(BusinessException.class, () -> AccountNumber.parse(AccountKind.BANKGIRO, "1")).field());
    }

    @Test
    void aNumber_showsItsEnding_neverMoreThanHalf() {
        AccountNumber bankgiro = AccountNumber.parse(AccountKind.BANKGIRO, "5050-1055");
        assertEquals("1055", bankgiro.ending());
        assertEquals("2", AccountNumber.parse(AccountKind.PLUSGIRO, "4-2").ending());
        assertEquals("033", AccountNumber.parse(AccountKind.BANKGIRO, "902-0033").ending());
        assertFalse(bankgiro.toString().contains("5050"));
        assertFalse(bankgiro.toString().contains("50501055"));
    }

    @Test
    void aChange_waitsForASecondPerson() {
        PayoutAccount account = account(AccountKind.PLUSGIRO, "90 20 03-3");
        assertEquals(PayoutAccountStatus.PENDING, account.status());
        assertCode("association.payout.own", () -> account.confirm("anna", NOW));
        assertCode("association.payout.own", () -> account.refuse("anna", "No", NOW));
        account.confirm("officer", NOW);
        assertEquals(PayoutAccountStatus.CONFIRMED, account.status());
        assertCode("association.payout.closed", () -> account.refuse("officer", "Late", NOW));
        assertCode("association.payout.closed", () -> account.takeBack("anna", NOW));
    }

    @Test
    void sentBack_saysWhy_andTakenBackNeedsNoReason() {
        PayoutAccount account = account(AccountKind.BANKGIRO, "5050-1055");
        assertCode("association.reason.missing", () -> account.refuse("officer", "", NOW));
        account.refuse("officer", "Kontot står på en person.", NOW);
        assertEquals("Kontot står på en person.", account.settledReason());
        PayoutAccount other = account(AccountKind.BANKGIRO, "5050-1055");
        other.takeBack("anna", NOW);
        assertEquals(PayoutAccountStatus.REFUSED, other.status());
    }

    @Test
    void anAccount_isReplacedOnlyByAConfirmedOne() {
        PayoutAccount old = account(AccountKind.BANKGIRO, "5050-1055");
        old.confirm("officer", NOW);
        PayoutAccount newer = account(AccountKind.BANKGIRO, "5402-9681");
        assertCode("association.payout.not-confirmed", () -> old.replace(newer));
        newer.confirm("officer", NOW);
        old.replace(newer);
        assertEquals(PayoutAccountStatus.REPLACED, old.status());
    }
}
