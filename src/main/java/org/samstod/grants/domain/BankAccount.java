package org.samstod.grants.domain;

import java.util.Optional;

/**
 * The clearing number and account inside a Swedish IBAN, where they can be read without doubt: eleven digits are clearing number and seven
 * digits of account, and Swedbank's accounts beginning with 8 have a fifth digit of clearing that a file leaves out (domain facts §4). Other
 * banks write no clearing number into the IBAN; such an account is paid by its IBAN.
 *
 * @param clearing four digits
 * @param account without clearing number
 */
public record BankAccount(String clearing, String account) {

    private static final int BANK_FROM = 4;
    private static final int BANK_TO = 7;
    private static final int CLEARING = 4;
    private static final int WITH_CLEARING = 11;
    private static final int SWEDBANK_LENGTH = 15;
    private static final String SWEDBANK = "800";

    /** What an IBAN says, or empty when it does not say it. */
    public static Optional<BankAccount> of(String iban) {
        String bank = iban.substring(BANK_FROM, BANK_TO);
        String digits = iban.substring(BANK_TO).replaceFirst("^0+", "");
        if (SWEDBANK.equals(bank) && digits.length() == SWEDBANK_LENGTH && digits.startsWith("8")) {
            return Optional.of(new BankAccount(digits.substring(0, CLEARING), digits.substring(CLEARING + 1)));
        }
        return digits.length() == WITH_CLEARING ? Optional.of(new BankAccount(digits.substring(0, CLEARING), digits.substring(CLEARING)))
                : Optional.empty();
    }
}
