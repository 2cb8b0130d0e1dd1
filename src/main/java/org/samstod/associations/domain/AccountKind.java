package org.samstod.associations.domain;

import java.util.Arrays;
import java.util.Locale;
import org.samstod.shared.BusinessException;

/** What sort of account money is paid to; always asked, since the same digits are often valid as several kinds (domain facts 3.4). */
public enum AccountKind {
    /** 7 or 8 digits. */
    BANKGIRO,
    /** 2 to 8 digits. */
    PLUSGIRO,
    /** A Swedish account by its IBAN. */
    BANK_ACCOUNT;

    /** The word used in forms and bundle keys, for example {@code bank-account}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads the code of a form.
     *
     * @throws BusinessException {@code association.payout.kind} when none was chosen
     */
    public static AccountKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst()
                .orElseThrow(() -> new BusinessException("association.payout.kind").at("kind"));
    }
}
