package org.samstod.associations.domain;

import org.samstod.shared.BusinessException;
import org.samstod.shared.Giro;
import org.samstod.shared.Iban;

/**
 * The number of an account of a chosen kind, checked by the rules of that kind (domain facts 3.3–3.5).
 *
 * @param compact digits of a giro, or the IBAN without spaces
 */
public record AccountNumber(AccountKind kind, String compact) {

    private static final int MOST_SHOWN = 4;

    /** For values already checked, from storage; {@link IllegalArgumentException} when it is no such number. */
    public AccountNumber {
        // Making the number of its kind checks it.
        if (kind == AccountKind.BANK_ACCOUNT) {
            compact = new Iban(compact).compact();
        } else {
            compact = new Giro(Giro.Kind.valueOf(kind.name()), compact).digits();
        }
    }

    /**
     * Reads a typed number.
     *
     * @throws BusinessException {@code association.payout.number} when nothing was typed, or what the kind's own rules say
     */
    public static AccountNumber parse(AccountKind kind, String typed) {
        if (typed == null || typed.isBlank()) {
            throw new BusinessException("association.payout.number").at("number");
        }
        try {
            return kind == AccountKind.BANK_ACCOUNT ? new AccountNumber(kind, Iban.parseForPayout(typed).compact())
                    : new AccountNumber(kind, Giro.parse(Giro.Kind.valueOf(kind.name()), typed).digits());
        } catch (BusinessException e) {
            throw e.at("number");
        }
    }

    /** As it is printed on invoices; only where it must be read in full. */
    public String formatted() {
        return kind == AccountKind.BANK_ACCOUNT ? new Iban(compact).formatted() : new Giro(Giro.Kind.valueOf(kind.name()), compact).formatted();
    }

    /** Its last digits, at most four and never more than half of it. */
    public String ending() {
        return compact.substring(compact.length() - Math.min(MOST_SHOWN, compact.length() / 2));
    }

    /** Without the number, which must not end in a log. */
    @Override
    public String toString() {
        return kind + " …" + ending();
    }
}
