package org.samstod.register.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samstod.shared.BusinessException;

/**
 * How a board writes its register numbers: text with the places {@code {BOARD}}, {@code {CLASS}}, {@code {YYYY}} or {@code {YY}}
 * and {@code {SEQ:n}} (n digits at least, zeroes in front), such as {@code {BOARD} {YYYY}/{SEQ:1}} or {@code {CLASS}-{SEQ:1}/{YY}}
 * (domain facts 2.4).
 */
public record RegisterPattern(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{(BOARD|CLASS|YYYY|YY|SEQ:([1-9]))\\}");

    /** Throws {@link BusinessException} {@code register.pattern} when the number would not be unique or holds an unknown place. */
    public RegisterPattern {
        String rest = text == null ? "{" : PLACE.matcher(text).replaceAll("");
        boolean hasYear = text != null && (text.contains("{YYYY}") || text.contains("{YY}"));
        boolean hasSequence = text != null && text.matches("(?s).*\\{SEQ:[1-9]\\}.*");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0 || !hasYear || !hasSequence || text.length() > 60
                || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new BusinessException("register.pattern");
        }
    }

    /** The number; a class code that is missing leaves nothing, not even the space beside it. */
    public String number(String boardCode, String classCode, int year, long sequence) {
        Matcher matcher = PLACE.matcher(text);
        StringBuilder number = new StringBuilder();
        while (matcher.find()) {
            String place = matcher.group(1);
            String part = switch (place) {
                case "BOARD" -> boardCode;
                case "CLASS" -> classCode == null ? "" : classCode;
                case "YYYY" -> String.format("%04d", year);
                case "YY" -> String.format("%02d", year % 100);
                default -> String.format("%0" + matcher.group(2) + "d", sequence);
            };
            matcher.appendReplacement(number, Matcher.quoteReplacement(part));
        }
        matcher.appendTail(number);
        return number.toString().replaceAll(" {2,}", " ").strip();
    }
}
