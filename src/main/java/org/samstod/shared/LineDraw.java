package org.samstod.shared;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A draw by lot that anybody can do again with standard tools. Each line of a list is decided by itself: the line is drawn when the first
 * eight hexadecimal digits of SHA-256({@code seed:line}) come before the cut, which follows from the percentage alone. A line that is taken
 * away later therefore changes nothing for the others, and the draw of what is left is what is left of the draw (docs/decisions/0020).
 */
public final class LineDraw {

    /** No draw takes everything or nothing. */
    public static final int MOST_PERCENT = 99;
    /** A figure of fewer digits is easily guessed before its day. */
    public static final int FEWEST_DIGITS = 4;
    /** No public figure has more. */
    public static final int MOST_DIGITS = 20;
    private static final int VALUE = 8;
    private static final long VALUES = 1L << 32;
    private static final int HUNDRED = 100;

    private LineDraw() {
    }

    /** A list as its file has it, and as its SHA-256 is made: sorted, each line with a line feed. */
    public static String list(Collection<String> lines) {
        return lines.stream().sorted().map(line -> line + "\n").collect(Collectors.joining());
    }

    /**
     * The seed that a public figure gives: the day it is of, a colon and its digits, however it was typed.
     *
     * @throws BusinessException {@code draw.figure} when it has too few digits or too many
     */
    public static String seed(LocalDate day, String figure) {
        String digits = figure == null ? "" : figure.replaceAll("[^0-9]", "");
        if (digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS) {
            throw new BusinessException("draw.figure", FEWEST_DIGITS, MOST_DIGITS).at("figure");
        }
        return day + ":" + digits;
    }

    /** What a line is held against the cut by. */
    public static String value(String seed, String line) {
        return Sha256.of(seed + ":" + line).substring(0, VALUE);
    }

    /** The first value that is not drawn. */
    public static String cut(int percent) {
        if (percent < 1 || percent > MOST_PERCENT) {
            throw new IllegalArgumentException("percent of a draw: " + percent);
        }
        return String.format("%08x", (percent * VALUES + HUNDRED - 1) / HUNDRED);
    }

    /** Whether a line is drawn. */
    public static boolean drawn(String seed, String line, int percent) {
        return value(seed, line).compareTo(cut(percent)) < 0;
    }

    /** The line for a terminal that does the draw again over {@code list.csv}: value and line of those drawn. */
    public static String command(String seed, int percent) {
        return "while read -r id; do echo \"$(printf '%s' \"" + seed + ":$id\" | sha256sum | cut -c1-" + VALUE + ") $id\"; done < list.csv"
                + " | LC_ALL=C awk '($1 \"\") < \"" + cut(percent) + "\"' | LC_ALL=C sort";
    }
}
