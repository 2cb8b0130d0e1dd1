package org.samstod.cases.domain;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;

/** How moments and sums stand in the sentences of errors: the same in both languages. */
public final class Said {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Said() {
    }

    /** {@code 2026-03-02 14:32}, the time in Stockholm. */
    public static String at(Instant moment) {
        return ZonedDateTime.ofInstant(moment, Clock.ZONE).format(MOMENT);
    }

    /** {@code 40 000 kr}. */
    public static String sum(Money sum) {
        return sum.format(Locale.ROOT);
    }
}
