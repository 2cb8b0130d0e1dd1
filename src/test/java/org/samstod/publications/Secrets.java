package org.samstod.publications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything by which hidden cases could be known, looked for in some bytes in one pass, however many they are: marks and keys as any twelve
 * letters and digits in a row, sums and organisation numbers as any number, however it is written.
 */
final class Secrets {

    private static final int WINDOW = 12;
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z.,])(\\d{1,3}(?:(?:[\u00a0\u202f ]|&#160;|&nbsp;)\\d{3})+|\\d+)(?:[.,](\\d{2}))?(?![0-9A-Za-z])");
    private static final Pattern ORGANISATION = Pattern.compile("(?<!\\d)(\\d{6})-?(\\d{4})(?!\\d)");

    private final Map<String, String> windows = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    /**
     * Adds a case.
     *
     * @param ownAssociation whether its association is a secret as well
     */
    void add(Samples one, boolean ownAssociation) {
        windows.put(one.mark(), "title, summary, name or what is told of " + one.caseId);
        windows.put(one.caseId.substring(0, WINDOW), "key of " + one.caseId);
        numbers.put(Long.toString(one.grantedOre), "sum of " + one.caseId);
        numbers.put(Long.toString(one.askedOre), "sum asked of " + one.caseId);
        if (ownAssociation) {
            windows.put(one.associationId.substring(0, WINDOW), "association of " + one.caseId);
            numbers.put(one.number.replace("-", ""), "organisation number of " + one.caseId);
        }
    }

    /** Adds ids of what was told of a case. */
    void add(LeakTold told) {
        windows.put(told.postId().substring(0, WINDOW), "post of " + told.publicId());
        windows.put(told.resultId().substring(0, WINDOW), "picture of " + told.publicId());
        windows.put(told.activityId().substring(0, WINDOW), "activity of " + told.publicId());
    }

    /** What of it is in some bytes. */
    List<String> in(String bytes) {
        List<String> found = new ArrayList<>();
        String small = bytes.toLowerCase(Locale.ROOT);
        int run = 0;
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            run = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' ? run + 1 : 0;
            if (run >= WINDOW) {
                note(windows.get(small.substring(i + 1 - WINDOW, i + 1)), found);
            }
        }
        for (Matcher number = NUMBER.matcher(bytes); number.find();) {
            note(numbers.get(number.group(1).replaceAll("&#160;|[^0-9]", "") + (number.group(2) == null ? "" : number.group(2))), found);
        }
        for (Matcher number = ORGANISATION.matcher(bytes); number.find();) {
            note(numbers.get(number.group(1) + number.group(2)), found);
        }
        return found;
    }

    private static void note(String what, List<String> found) {
        if (what != null && !found.contains(what)) {
            found.add(what);
        }
    }
}
