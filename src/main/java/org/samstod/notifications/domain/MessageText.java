package org.samstod.notifications.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samstod.shared.Localised;
import org.samstod.shared.Moments;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * Fills the named places of a text. Dates are written {@code 2026-03-02}, times {@code 2026-03-02 11:58} in Stockholm. At level
 * LIMITED and lower only the reception number, days, times and plain counts are filled in; every other place gets a neutral word.
 */
public final class MessageText {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)\\}");
    private static final int LONGEST_SUBJECT = 200;

    private MessageText() {
    }

    /**
     * The text with its places filled.
     *
     * @param neutral the neutral word for a place
     * @throws IllegalStateException when a place is in the text but not in the data: a defect of the caller
     */
    public static String fill(String pattern, Map<String, Object> data, PublicationLevel level, Locale locale, UnaryOperator<String> neutral) {
        Matcher matcher = PLACE.matcher(pattern);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String place = matcher.group(1);
            if (!data.containsKey(place)) {
                throw new IllegalStateException("no value for {" + place + "}");
            }
            Object value = data.get(place);
            String part = value != null && (level == PublicationLevel.OPEN || isNeutral(place, value)) ? written(value, locale)
                    : begins(pattern, matcher.start()) ? capital(neutral.apply(place)) : neutral.apply(place);
            matcher.appendReplacement(text, Matcher.quoteReplacement(part));
        }
        return matcher.appendTail(text).toString();
    }

    /** One line without control characters, fit for a mail's header. */
    public static String subject(String filled) {
        String line = filled.codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                .replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_SUBJECT ? line.substring(0, Character.isHighSurrogate(line.charAt(LONGEST_SUBJECT - 2)) ? LONGEST_SUBJECT - 2 : LONGEST_SUBJECT - 1) + "…" : line;
    }

    /** The paragraphs of a text: parted by blank lines. */
    public static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\n\\s*\\n")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static boolean begins(String pattern, int at) {
        return at == 0 || pattern.charAt(at - 1) == '\n';
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static boolean isNeutral(String place, Object value) {
        return value instanceof Instant || value instanceof LocalDate || value instanceof Integer || value instanceof Long || place.equals("number");
    }

    private static String written(Object value, Locale locale) {
        if (value instanceof Money money) {
            return money.format(locale);
        }
        if (value instanceof Instant instant) {
            return Moments.of(instant);
        }
        String words = value instanceof Localised said ? said.in(locale) : value.toString();
        // Typed text keeps its lines; other control characters must not shape the message.
        return words.replace("\r\n", "\n").codePoints().map(c -> Character.isISOControl(c) && c != '\n' ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
