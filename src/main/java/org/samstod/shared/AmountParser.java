package org.samstod.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a sum typed by a person. Comma is the decimal sign in both languages and takes one or two digits; space, no-break
 * space and dot group, only when exactly three digits follow each; anything else is refused, so that {@code 40.50} or
 * {@code 40,000} is never read as something it was not meant to be.
 */
public final class AmountParser {

    /** Largest sum that can be typed, in whole kronor: no frame of a district comes near it. */
    public static final long LARGEST_KRONOR = 999_999_999_999L;

    private static final Pattern FORM = Pattern.compile(
            "([0-9]+|[0-9]{1,3}(?:[ \\u00A0\\u202F.][0-9]{3})+)(?:,([0-9]{1,2}))?");

    private AmountParser() {
    }

    /**
     * The sum, zero or more.
     *
     * @throws BusinessException {@code amount.format} when it cannot be read, {@code amount.too-large} when it is out of bounds
     */
    public static Money parse(String typed) {
        String text = typed == null ? "" : typed.strip();
        // A sum has at most some twenty characters; a longer text is refused before any pattern looks at it.
        Matcher matcher = FORM.matcher(text.length() > 60 ? "" : strip(text));
        if (!matcher.matches()) {
            throw new BusinessException("amount.format");
        }
        String kronor = matcher.group(1).replaceAll("[^0-9]", "").replaceFirst("^0+(?=.)", "");
        if (kronor.length() > 12) {
            throw new BusinessException("amount.too-large", Money.ofKronor(LARGEST_KRONOR).typed());
        }
        String ore = matcher.group(2) == null ? "00" : (matcher.group(2) + "0").substring(0, 2);
        return Money.ofOre(Long.parseLong(kronor) * 100 + Long.parseLong(ore));
    }

    /**
     * The sum typed into a field, or null when nothing was typed.
     *
     * @throws BusinessException at the field, as {@link #parse}
     */
    public static Money optional(String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return parse(typed);
        } catch (BusinessException e) {
            throw e.at(field);
        }
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isNoBreak(text.charAt(from))) {
            from++;
        }
        while (to > from && isNoBreak(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isNoBreak(char c) {
        return c == '\u00A0' || c == '\u202F' || c == ' ';
    }
}
