package org.samstod.applications;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.samstod.shared.Clock;

/** How a moment is written inside a sentence: {@code 2027-01-26 12:00}, Stockholm, the same in both languages. */
final class Moments {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Clock.ZONE);

    private Moments() {
    }

    static String of(Instant at) {
        return at == null ? "" : FORM.format(at);
    }
}
