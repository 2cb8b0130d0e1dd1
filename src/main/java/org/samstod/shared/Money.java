package org.samstod.shared;

import java.io.Serializable;
import java.util.Collection;
import java.util.Locale;

/**
 * A sum in Swedish kronor, held as whole öre so that nothing is ever rounded. Shown as {@code 40 000 kr} or
 * {@code 40 000,50 kr} with no-break spaces, the same in both languages, so that what is shown may also be typed.
 */
public record Money(long ore) implements Comparable<Money>, Serializable {

    /** Nothing. */
    public static final Money ZERO = new Money(0);

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char MINUS = '\u2212';

    /** A sum of öre. */
    public static Money ofOre(long ore) {
        return ore == 0 ? ZERO : new Money(ore);
    }

    /** A sum of whole kronor; {@link ArithmeticException} when it cannot be held. */
    public static Money ofKronor(long kronor) {
        return ofOre(Math.multiplyExact(kronor, 100L));
    }

    /** The sum of many; zero for none. */
    public static Money sum(Collection<Money> parts) {
        Money total = ZERO;
        for (Money part : parts) {
            total = total.plus(part);
        }
        return total;
    }

    /** This and the other together; {@link ArithmeticException} when it cannot be held. */
    public Money plus(Money other) {
        return ofOre(Math.addExact(ore, other.ore));
    }

    /** This less the other; may be negative. */
    public Money minus(Money other) {
        return ofOre(Math.subtractExact(ore, other.ore));
    }

    /** The same sum with the other sign. */
    public Money negated() {
        return ofOre(Math.negateExact(ore));
    }

    public boolean isZero() {
        return ore == 0;
    }

    public boolean isPositive() {
        return ore > 0;
    }

    public boolean isNegative() {
        return ore < 0;
    }

    public boolean isMoreThan(Money other) {
        return ore > other.ore;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(ore, other.ore);
    }

    /** For reading: {@code 40 000 kr}; öre only when there are any. Swedish and English write it alike. */
    public String format(Locale locale) {
        return digits() + NO_BREAK_SPACE + "kr";
    }

    /** For an input field: {@code 40 000} or {@code 40 000,50}; {@link AmountParser} reads it back. */
    public String typed() {
        return digits();
    }

    /** For machines: {@code 40000.00}, always two decimals and a point. */
    public String plain() {
        return (ore < 0 ? "-" : "") + unsigned(ore / 100) + "." + twoDigits();
    }

    @Override
    public String toString() {
        return plain() + " SEK";
    }

    private String digits() {
        String kronor = unsigned(ore / 100);
        StringBuilder text = new StringBuilder();
        if (ore < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < kronor.length(); i++) {
            if (i > 0 && (kronor.length() - i) % 3 == 0) {
                text.append(NO_BREAK_SPACE);
            }
            text.append(kronor.charAt(i));
        }
        if (ore % 100 != 0) {
            text.append(',').append(twoDigits());
        }
        return text.toString();
    }

    private String twoDigits() {
        long rest = Math.abs(ore % 100);
        return (rest < 10 ? "0" : "") + rest;
    }

    private static String unsigned(long number) {
        String text = Long.toString(number);
        return text.startsWith("-") ? text.substring(1) : text;
    }
}
