package org.samstod.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one source of time. Instants are cut to milliseconds so that what is stored equals what was used; legal days are
 * those of Stockholm. In demo mode and in tests the clock can be set, and then only moves forward until released.
 */
@ApplicationScoped
public class Clock {

    /** The zone of every legal day and every clock time shown. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final InstantSource system;
    private volatile Instant set;

    public Clock() {
        this(InstantSource.system());
    }

    /** A clock over another source, for unit tests. */
    public Clock(InstantSource source) {
        this.system = source;
    }

    /** A clock that stands still, for unit tests. */
    public static Clock fixed(Instant at) {
        return new Clock(InstantSource.fixed(at));
    }

    /** This instant, cut to milliseconds. */
    public Instant now() {
        Instant at = set;
        return (at == null ? system.instant() : at).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The day in Stockholm. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** The day in Stockholm of an instant. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /**
     * Sets the clock; later calls may only go forward.
     *
     * @throws IllegalStateException in production, or when the time would go back
     */
    public synchronized void advanceTo(Instant at) {
        if (Mode.current() == Mode.PRODUCTION) {
            throw new IllegalStateException("the clock cannot be set in production");
        }
        if (set != null && at.isBefore(set)) {
            throw new IllegalStateException("the clock only moves forward: " + set + " → " + at);
        }
        set = at;
    }

    /** Whether it was set and not released. */
    public boolean isSet() {
        return set != null;
    }

    /** This instant by the system's time, whatever the clock was set to: for the order in which things are written. */
    public Instant realNow() {
        return system.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The day in Stockholm by the system's time, whatever the clock was set to. */
    public LocalDate realToday() {
        return dayOf(system.instant());
    }

    /** Returns to the system's time. */
    public synchronized void release() {
        set = null;
    }
}
