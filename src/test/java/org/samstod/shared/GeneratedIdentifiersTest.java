package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Thousands of numbers of each kind, made with check digits counted here in another way than in the portal (domain facts 3): each is taken in every form
 * it is written in, and none with one digit changed.
 */
class GeneratedIdentifiersTest {

    private static final int MANY = 4_000;
    /** Sum of the digits of twice a digit. */
    private static final int[] TWICE = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

    /** Digits with the check digit last that makes the 10-modulus sum come out. */
    private static String checked(String digits) {
        for (int check = 0; check <= 9; check++) {
            String whole = digits + check;
            int sum = 0;
            for (int i = 0; i < whole.length(); i++) {
                int digit = Character.digit(whole.charAt(whole.length() - 1 - i), 10);
                sum += i % 2 == 0 ? digit : TWICE[digit];
            }
            if (sum % 10 == 0) {
                return whole;
            }
        }
        throw new IllegalStateException(digits);
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String oneChanged(String digits, Random random) {
        int at = random.nextInt(digits.length());
        char other = (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return digits.substring(0, at) + other + digits.substring(at + 1);
    }

    private static void refused(String code, Consumer<String> read, String typed) {
        assertEquals(code, assertThrows(BusinessException.class, () -> read.accept(typed), typed).code(), typed);
    }

    @Test
    void organisationNumbers_ofAssociations() {
        Random random = new Random(31);
        for (int i = 0; i < MANY; i++) {
            String ten = checked("8" + random.nextInt(10) + (2 + random.nextInt(8)) + digits(random, 6));
            String shown = ten.substring(0, 6) + "-" + ten.substring(6);
            for (String typed : new String[] {ten, shown, "16" + ten, " " + ten.substring(0, 6) + " \u2013 " + ten.substring(6)}) {
                OrganisationNumber number = OrganisationNumber.parse(typed);
                assertTrue(number.isAssociation(), typed);
                assertEquals(shown, number.formatted());
            }
            String wrong = ten.substring(0, 3) + oneChanged(ten.substring(3), random);
            refused("organisation-number.check-digit", OrganisationNumber::parse, wrong);
            refused("organisation-number.personal", OrganisationNumber::parse, checked(ten.substring(0, 2) + "0" + (1 + random.nextInt(9)) + "1" + random.nextInt(10) + digits(random, 3)));
        }
    }

    @Test
    void bankgiroAndPlusgiro() {
        Random random = new Random(33);
        for (int i = 0; i < MANY; i++) {
            String bankgiro = checked((1 + random.nextInt(9)) + digits(random, 5 + random.nextInt(2)));
            Giro read = Giro.bankgiro(bankgiro);
            assertEquals(read, Giro.bankgiro(read.formatted()));
            assertEquals(bankgiro, read.digits());
            refused("bankgiro.check-digit", Giro::bankgiro, oneChanged(bankgiro, random));
            String plusgiro = checked((1 + random.nextInt(9)) + digits(random, random.nextInt(7)));
            Giro other = Giro.plusgiro(plusgiro);
            assertEquals(other, Giro.plusgiro(other.formatted()));
            assertTrue(other.formatted().matches("[0-9]{1,3}( [0-9]{2}){0,3}-[0-9]"), other.formatted());
            refused("plusgiro.check-digit", Giro::plusgiro, oneChanged(plusgiro, random));
            if (plusgiro.length() >= 7) {
                assertNotEquals(other, Giro.bankgiro(plusgiro), "formally both, so never told from the digits");
            }
        }
    }

    @Test
    void ocr_withCheckDigitAndLengthDigit() {
        Random random = new Random(36);
        for (int i = 0; i < MANY; i++) {
            String number = digits(random, 1 + random.nextInt(22));
            assertEquals(checked(number), Ocr.of(number).digits());
            String withLength = Ocr.withLengthDigit(number).digits();
            assertEquals(checked(number + (number.length() + 2) % 10), withLength);
            assertEquals(withLength.length() % 10, withLength.charAt(withLength.length() - 2) - '0', "the digit before the last says the length");
            assertEquals(withLength, Ocr.parse(withLength).digits());
            refused("ocr.check-digit", Ocr::parse, oneChanged(withLength, random));
        }
    }

    @Test
    void swedishIbans() {
        Random random = new Random(35);
        for (int i = 0; i < MANY; i++) {
            String account = digits(random, 20);
            int check = 98 - new BigInteger(account + "281400").mod(BigInteger.valueOf(97)).intValue();
            String iban = "SE" + (check < 10 ? "0" : "") + check + account;
            Iban read = Iban.parseForPayout(iban);
            assertEquals(read, Iban.parseForPayout(read.formatted()));
            assertEquals(read, Iban.parseForPayout(iban.toLowerCase(Locale.ROOT)));
            refused("iban.check-digit", Iban::parseForPayout, iban.substring(0, 4) + oneChanged(account, random));
        }
    }
}
