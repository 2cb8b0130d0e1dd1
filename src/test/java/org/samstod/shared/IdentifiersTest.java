package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static String refusal(Runnable attempt) {
        return assertThrows(BusinessException.class, attempt::run).code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"802005-1952", "802005-7538", "855104-0721", "8020051952", "16 802005 1952", "802005–1952"})
    void organisationNumber_ofAssociation_isRead(String typed) {
        OrganisationNumber number = OrganisationNumber.parse(typed);
        assertTrue(number.isAssociation());
        assertEquals(number, new OrganisationNumber(number.digits()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"212000-0142", "769611-2163", "162120000142"})
    void organisationNumber_ofGroupsTwoAndSeven_isLookedAtByHand(String typed) {
        assertTrue(OrganisationNumber.parse(typed).needsManualCheck());
    }

    @ParameterizedTest
    @ValueSource(strings = {"556047-3521", "556016-0680", "556103-4249", "165560160680", "556091-2148"})
    void organisationNumber_ofCompany_isNoAssociation(String typed) {
        assertEquals("organisation-number.not-association", refusal(() -> OrganisationNumber.parse(typed)));
        assertEquals(10, OrganisationNumber.parseAny(typed).digits().length());
    }

    @ParameterizedTest
    @CsvSource({"556016-0681,check-digit", "556103-4250,check-digit", "165561034250,check-digit", "123456-7891,check-digit",
        "123456-7897,not-association", "121212-1212,personal", "198507099805,personal", "850709-9805,personal", "55601606801,format",
        "802005/1952,format", "80200519521,format", "abc,format", "'',format", "１２３４５６７８９０,format"})
    void organisationNumber_thatIsNone_isRefusedWithItsOwnMessage(String typed, String code) {
        assertEquals("organisation-number." + code, refusal(() -> OrganisationNumber.parse(typed)));
    }

    @Test
    void organisationNumber_withControlCharacters_isRefused() {
        assertEquals("organisation-number.format", refusal(() -> OrganisationNumber.parse("8020051952\u0000")));
        assertEquals("organisation-number.format", refusal(() -> OrganisationNumber.parse(null)));
    }

    @Test
    void organisationNumber_isShownWithHyphen() {
        assertEquals("802005-1952", OrganisationNumber.parse("168020051952").formatted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5050-1055", "160-9908", "5402-9681", "297-3675", "902-0033", "901-1172"})
    void bankgiro_valid(String typed) {
        assertEquals(typed, Giro.bankgiro(typed).formatted());
    }

    @ParameterizedTest
    @CsvSource({"5402-9682,check-digit", "902-0034,check-digit", "123-4567,check-digit", "54-0296,format", "5402-96810,format",
        "5402-9681X,format", "'',format"})
    void bankgiro_invalid(String typed, String code) {
        assertEquals("bankgiro." + code, refusal(() -> Giro.bankgiro(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4-2", "28 65 43-4", "410 54 68-5", "90 20 03-3", "12 34 56-6"})
    void plusgiro_valid(String typed) {
        assertEquals(typed, Giro.plusgiro(typed).formatted());
    }

    @ParameterizedTest
    @CsvSource({"410 54 68-6,check-digit", "90 20 03-4,check-digit", "1,format", "410 54-51 21,format", "410 54 68-5X,format"})
    void plusgiro_invalid(String typed, String code) {
        assertEquals("plusgiro." + code, refusal(() -> Giro.plusgiro(typed)));
    }

    @Test
    void giro_kindIsNeverInferred() {
        assertTrue(Giro.bankgiro("902-0033").isNinetyAccount());
        assertTrue(Giro.plusgiro("90 20 03-3").isNinetyAccount());
        assertFalse(Giro.bankgiro("5050-1055").isNinetyAccount());
        assertFalse(Giro.bankgiro("902-0033").equals(Giro.plusgiro("90 20 03-3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SE45 5000 0000 0583 9825 7466", "SE35 5000 0000 0549 1000 0003", "SE72 8000 0810 3400 0978 3242",
        "SE64 1200 0000 0121 7014 5230", "se4550000000058398257466", "SE0230000000030301099952", "SE1280000000000000000000"})
    void iban_valid(String typed) {
        assertTrue(Iban.parseForPayout(typed).isSwedish());
    }

    @ParameterizedTest
    @CsvSource({"SE12 5000 0000 0583 9825 7466,check-digit", "SE45 5000 0000 0583 9825 7467,check-digit",
        "SE45 5000 0000 0583 9825 746,format", "SE45 5000 0000 0583 9825 74666,format", "DE89 3704 0044 0532 0130 00,not-swedish",
        "'',format", "ß,format"})
    void iban_invalid(String typed, String code) {
        assertEquals("iban." + code, refusal(() -> Iban.parseForPayout(typed)));
    }

    @Test
    void iban_isShownInGroups() {
        assertEquals("SE45 5000 0000 0583 9825 7466", Iban.parse("se4550000000058398257466").formatted());
    }

    @Test
    void ocr_getsCheckDigitAndLengthDigit() {
        assertEquals("1230", Ocr.of("123").digits());
        assertEquals("12351", Ocr.withLengthDigit("123").digits());
        assertEquals("1230", Ocr.parse("123 0").digits());
        assertEquals("ocr.check-digit", refusal(() -> Ocr.parse("1231")));
        assertEquals("ocr.format", refusal(() -> Ocr.parse("12a")));
    }
}
