package org.samstod.cases.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samstod.cases.AllocationField;

/**
 * Which versions a row of a variant had when somebody looked at it, as one short text: it goes out with a spreadsheet, or stands hidden
 * on a page, and comes back with what was made of it.
 *
 * @param variantId the variant
 * @param versions  version of each field, 0 while nothing is written
 */
public record VersionMark(String variantId, Map<AllocationField, Long> versions) {

    private static final Pattern FORM = Pattern.compile("([0-9a-z]{26})\\.o(\\d{1,15})\\.a(\\d{1,15})\\.r(\\d{1,15})\\.g(\\d{1,15})");

    public VersionMark {
        Map<AllocationField, Long> all = new EnumMap<>(AllocationField.class);
        for (AllocationField field : AllocationField.values()) {
            all.put(field, versions.getOrDefault(field, 0L));
        }
        versions = all;
    }

    /** The version of a field. */
    public long of(AllocationField field) {
        return versions.get(field);
    }

    /** As it is carried. */
    public String text() {
        return variantId + ".o" + of(AllocationField.OUTCOME) + ".a" + of(AllocationField.AMOUNT) + ".r" + of(AllocationField.REASONS) + ".g"
                + of(AllocationField.GROUND);
    }

    /** Reads what was carried; empty when it is no mark. */
    public static Optional<VersionMark> read(String text) {
        Matcher matcher = FORM.matcher(text == null ? "" : text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new VersionMark(matcher.group(1), Map.of(AllocationField.OUTCOME, Long.valueOf(matcher.group(2)),
                AllocationField.AMOUNT, Long.valueOf(matcher.group(3)), AllocationField.REASONS, Long.valueOf(matcher.group(4)),
                AllocationField.GROUND, Long.valueOf(matcher.group(5)))));
    }
}
