package org.samstod.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personal identity numbers (personnummer), coordination numbers and interim numbers in text (domain facts 3.2). Text
 * meant for publication is stopped by a {@link Kind#BLOCK} finding; everywhere else a finding is at most a warning, since
 * minutes that prove a signatory often hold such a number.
 */
public final class PersonalNumbers {

    /** How sure the detector is. */
    public enum Kind {
        /** The form fits and the check digit is right. */
        BLOCK,
        /** Only the form fits, or it is as likely a mobile number: ask. */
        WARN
    }

    /** One hit: from {@code start}, up to but not including {@code end}, as indexes of the scanned text. */
    public record Finding(Kind kind, int start, int end) {
    }

    private static final Pattern FORM = Pattern.compile("(?<![\\d-])(?:18|19|20)?(\\d{2}(?:0[1-9]|1[0-2])"
            + "(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01]))[-+ \\u2013\\u00A0\\u00AD\\u2010-\\u2012\\u202F\\u2212]?"
            + "(\\d{4}|[TRSUWXJKLMN]\\d{3})(?!\\d)");

    private PersonalNumbers() {
    }

    /** Every hit in the text, in order; an empty list for null. */
    public static List<Finding> scan(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        String ascii = asciiDigits(text);
        List<Finding> findings = new ArrayList<>();
        Matcher matcher = FORM.matcher(ascii);
        while (matcher.find()) {
            String last = matcher.group(2);
            // An interim number counts its letter as 1.
            String digits = matcher.group(1) + (Character.isDigit(last.charAt(0)) ? last : "1" + last.substring(1));
            boolean mobile = matcher.start(1) == matcher.start() && digits.startsWith("07");
            Kind kind = Luhn.passes(digits) && !mobile ? Kind.BLOCK : Kind.WARN;
            findings.add(new Finding(kind, matcher.start(), matcher.end()));
        }
        return List.copyOf(findings);
    }

    /** Whether the text holds a number that must not be published. */
    public static boolean blocks(String text) {
        return scan(text).stream().anyMatch(finding -> finding.kind() == Kind.BLOCK);
    }

    // Digits of other scripts and full-width digits look the same to a reader; each is one char, so indexes stay true.
    private static String asciiDigits(String text) {
        StringBuilder ascii = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 && Character.isDigit(c)) {
                if (ascii == null) {
                    ascii = new StringBuilder(text);
                }
                ascii.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return ascii == null ? text : ascii.toString();
    }
}
