package org.samstod.shared;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a moment is written inside a sentence: in Stockholm, the same in both languages. */
public final class Moments {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(Clock.ZONE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(Clock.ZONE);

    private Moments() {
    }

    /** {@code 2027-01-26 12:00}; empty for null. */
    public static String of(Instant at) {
        return at == null ? "" : DAY_AND_TIME.format(at);
    }

    /** {@code 12:00}; empty for null. */
    public static String clock(Instant at) {
        return at == null ? "" : TIME.format(at);
    }
}
