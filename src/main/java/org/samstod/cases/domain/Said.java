package org.samstod.cases.domain;

import java.time.Instant;
import java.util.Locale;
import org.samstod.shared.Moments;
import org.samstod.shared.Money;

/** How moments and sums stand in the sentences of errors: the same in both languages. */
public final class Said {

    private Said() {
    }

    /** {@code 2026-03-02 14:32}, the time in Stockholm. */
    public static String at(Instant moment) {
        return Moments.of(moment);
    }

    /** {@code 40 000 kr}. */
    public static String sum(Money sum) {
        return sum.format(Locale.ROOT);
    }
}
