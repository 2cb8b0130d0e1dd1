package org.samstod.shared;

import java.io.Serializable;
import java.util.Objects;

/**
 * A Swedish giro account (domain facts 3.3 and 3.4). The kind is always chosen by a person: every valid plusgiro of 7 or 8
 * digits is formally valid as a bankgiro too, so it is never inferred from the digits.
 */
public record Giro(Kind kind, String digits) implements Serializable {

    /** The two giro systems. */
    public enum Kind {
        /** 7 or 8 digits, shown {@code 5050-1055} or {@code 160-9908}. */
        BANKGIRO,
        /** 2 to 8 digits, shown {@code 28 65 43-4}. */
        PLUSGIRO
    }

    /** For values already checked, from storage; {@link IllegalArgumentException} when it is no such number. */
    public Giro {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(digits, "digits");
        if (!hasLength(kind, digits) || !Luhn.passes(digits)) {
            throw new IllegalArgumentException("not a giro number");
        }
    }

    /**
     * Reads a typed number of the chosen kind.
     *
     * @throws BusinessException {@code bankgiro.format}, {@code bankgiro.check-digit}, {@code plusgiro.format} or
     *     {@code plusgiro.check-digit}
     */
    public static Giro parse(Kind kind, String typed) {
        String prefix = kind == Kind.BANKGIRO ? "bankgiro" : "plusgiro";
        String digits = Digits.of(typed).orElseThrow(() -> new BusinessException(prefix + ".format"));
        if (!hasLength(kind, digits)) {
            throw new BusinessException(prefix + ".format");
        }
        if (!Luhn.passes(digits)) {
            throw new BusinessException(prefix + ".check-digit");
        }
        return new Giro(kind, digits);
    }

    /** Reads a bankgiro; errors as {@link #parse}. */
    public static Giro bankgiro(String typed) {
        return parse(Kind.BANKGIRO, typed);
    }

    /** Reads a plusgiro; errors as {@link #parse}. */
    public static Giro plusgiro(String typed) {
        return parse(Kind.PLUSGIRO, typed);
    }

    /** Whether it is one of the numbers that only supervised fundraisers hold: 900-0000 to 904-9999, plusgiro 90 with 7 digits. */
    public boolean isNinetyAccount() {
        return digits.length() == 7 && (kind == Kind.BANKGIRO
                ? digits.compareTo("9000000") >= 0 && digits.compareTo("9049999") <= 0
                : digits.startsWith("90"));
    }

    /** As printed on invoices. */
    public String formatted() {
        if (kind == Kind.BANKGIRO) {
            int split = digits.length() - 4;
            return digits.substring(0, split) + "-" + digits.substring(split);
        }
        String head = digits.substring(0, digits.length() - 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < head.length(); i++) {
            int rest = head.length() - i;
            // Pairs from the right; an odd number of digits begins with a group of three.
            if (i > 0 && rest % 2 == 0 && !(head.length() % 2 == 1 && i == 1)) {
                text.append(' ');
            }
            text.append(head.charAt(i));
        }
        return text.append('-').append(digits.charAt(digits.length() - 1)).toString();
    }

    @Override
    public String toString() {
        return formatted();
    }

    private static boolean hasLength(Kind kind, String digits) {
        return digits.matches(kind == Kind.BANKGIRO ? "[0-9]{7,8}" : "[0-9]{2,8}");
    }
}
