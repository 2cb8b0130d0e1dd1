package org.samstod.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.samstod.shared.Clock;

/** Clock times of windows, in Stockholm. */
public final class CallTimes {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_000_000);

    private CallTimes() {
    }

    /** The instant a window opens or (end) closes; an end at 23:59 lasts to the end of that day, any other ends at that time. */
    public static Instant instant(LocalDate day, LocalTime time, boolean end) {
        return day.atTime(end && time.equals(LAST_MINUTE) ? END_OF_DAY : time).atZone(Clock.ZONE).toInstant();
    }
}
