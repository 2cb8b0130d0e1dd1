package org.samstod.shared;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/** An international account number (domain facts 3.5). Other countries' numbers are understood, but only Swedish ones are paid to. */
public record Iban(String compact) implements Serializable {

    /** For values already checked, from storage; {@link IllegalArgumentException} when it is no such number. */
    public Iban {
        Objects.requireNonNull(compact, "compact");
        if (!hasForm(compact) || remainder(compact) != 1) {
            throw new IllegalArgumentException("not an IBAN");
        }
    }

    /**
     * Reads a typed number; spaces are dropped, small letters understood.
     *
     * @throws BusinessException {@code iban.format} or {@code iban.check-digit}
     */
    public static Iban parse(String typed) {
        String compact = typed == null ? "" : typed.replaceAll("[ \\u00A0\\u202F]", "").toUpperCase(Locale.ROOT);
        if (!hasForm(compact)) {
            throw new BusinessException("iban.format");
        }
        if (remainder(compact) != 1) {
            throw new BusinessException("iban.check-digit");
        }
        return new Iban(compact);
    }

    /**
     * Reads a number that money can be paid to.
     *
     * @throws BusinessException as {@link #parse}, or {@code iban.not-swedish}
     */
    public static Iban parseForPayout(String typed) {
        Iban iban = parse(typed);
        if (!iban.isSwedish()) {
            throw new BusinessException("iban.not-swedish");
        }
        return iban;
    }

    public boolean isSwedish() {
        return compact.startsWith("SE");
    }

    /** In groups of four. */
    public String formatted() {
        return compact.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return formatted();
    }

    private static boolean hasForm(String compact) {
        return compact.matches(compact.startsWith("SE") ? "SE[0-9]{22}" : "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    }

    private static int remainder(String compact) {
        String turned = compact.substring(4) + compact.substring(0, 4);
        int rest = 0;
        for (int i = 0; i < turned.length(); i++) {
            int part = Character.digit(turned.charAt(i), 36);
            rest = (part > 9 ? rest * 100 + part : rest * 10 + part) % 97;
        }
        return rest;
    }
}
