package org.samstod.shared;

/** Whole numbers as every page shows them. */
public final class Counts {

    private static final char SPACE = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final int GROUP = 3;
    private static final int THOUSAND = 1_000;

    private Counts() {
    }

    /** A number with no-break spaces between its thousands, the same in both languages: {@code 12 400}. */
    public static String format(long number) {
        if (number >= 0 && number < THOUSAND) {
            return Long.toString(number);
        }
        StringBuilder digits = new StringBuilder(Long.toString(Math.abs(number)));
        for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
            digits.insert(at, SPACE);
        }
        return number < 0 ? digits.insert(0, MINUS).toString() : digits.toString();
    }
}
