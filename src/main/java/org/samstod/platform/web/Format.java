package org.samstod.platform.web;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.samstod.shared.Counts;
import org.samstod.shared.Money;

/**
 * Functions of the tag library: sums, days, moments, sizes and page numbers as every page shows them.
 * Amounts are öre; spaces inside a sum are no-break spaces, the same in both languages; days are ISO days; clock times are Stockholm's.
 */
public final class Format {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final char SPACE = '\u00a0';
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Format() {
    }

    /**
     * A sum in kronor.
     *
     * @param ore Money, öre as a number, or null
     * @return "40 000 kr", with two decimals only when there are öre; empty for null
     */
    public static String amount(Object ore) {
        if (ore == null) {
            return "";
        }
        if (ore instanceof Money money) {
            return money.format(SWEDISH);
        }
        if (ore instanceof Number number) {
            return Money.ofOre(number.longValue()).format(SWEDISH);
        }
        throw new IllegalArgumentException("Not an amount in öre: " + ore.getClass());
    }

    /**
     * A whole number with its thousands set apart.
     *
     * @param value a number, or null
     * @return for example "12 400"; empty for null
     */
    public static String count(Object value) {
        if (value == null) {
            return "";
        }
        return Counts.format(((Number) value).longValue());
    }

    /**
     * A day.
     *
     * @param value LocalDate, LocalDateTime or Instant (its day in Stockholm), or null
     * @return "2026-03-02"; empty for null
     */
    public static String day(Object value) {
        return value == null ? "" : value instanceof LocalDate day ? day.toString() : local(value).toLocalDate().toString();
    }

    /**
     * A moment with its clock time.
     *
     * @param value Instant or LocalDateTime, or null
     * @return "2026-03-02 11:58" in Stockholm; empty for null
     */
    public static String moment(Object value) {
        return value == null ? "" : local(value).format(MOMENT);
    }

    /**
     * A deadline as people read it, in the language of the page.
     *
     * @param value Instant, LocalDateTime or LocalDate, or null
     * @return "måndag 2026-03-02 kl. 23:59" or "Monday 2026-03-02 at 23:59"; without clock time for a LocalDate
     */
    public static String deadline(Object value) {
        return deadline(value, locale());
    }

    static String deadline(Object value, Locale locale) {
        if (value == null) {
            return "";
        }
        LocalDate day = value instanceof LocalDate given ? given : local(value).toLocalDate();
        String text = day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + SPACE + day;
        if (value instanceof LocalDate) {
            return text;
        }
        return text + ("sv".equals(locale.getLanguage()) ? " kl." : " at") + SPACE + local(value).format(CLOCK);
    }

    /**
     * A size of a file.
     *
     * @param bytes a number, or null
     * @return "340 kB" or "2,4 MB" (a point in English); empty for null
     */
    public static String size(Object bytes) {
        return size(bytes, locale());
    }

    static String size(Object bytes, Locale locale) {
        if (bytes == null) {
            return "";
        }
        long number = ((Number) bytes).longValue();
        if (number < 1_000) {
            return number + String.valueOf(SPACE) + "B";
        }
        if (number < 1_000_000) {
            return Math.round(number / 1_000.0) + String.valueOf(SPACE) + "kB";
        }
        return String.format(locale, "%.1f", number / 1_000_000.0) + SPACE + "MB";
    }

    /** The text with its argument in place of {0}. */
    public static String fill(String pattern, Object first) {
        return filled(pattern, first);
    }

    /** The text with its arguments in place of {0} and {1}. */
    public static String fill2(String pattern, Object first, Object second) {
        return filled(pattern, first, second);
    }

    /** The text with its arguments in place of {0}, {1} and {2}. */
    public static String fill3(String pattern, Object first, Object second, Object third) {
        return filled(pattern, first, second, third);
    }

    /** The kind of badge that shows an outcome: enum or its name. */
    public static String outcomeKind(Object outcome) {
        return switch (String.valueOf(outcome)) {
            case "GRANTED" -> "good";
            case "PARTLY", "PARTLY_GRANTED" -> "part";
            case "REFUSED" -> "bad";
            default -> "ended";
        };
    }

    private static String filled(String pattern, Object... values) {
        return new MessageFormat(pattern, locale()).format(values);
    }

    private static LocalDateTime local(Object value) {
        if (value instanceof LocalDateTime time) {
            return time;
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZONE);
        }
        throw new IllegalArgumentException("Not a moment: " + value.getClass());
    }

    private static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null ? SWEDISH : faces.getViewRoot().getLocale();
    }
}
