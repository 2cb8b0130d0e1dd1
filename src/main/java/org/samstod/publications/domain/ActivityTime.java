package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/** One time of an activity: a weekday, each week, or one day; clock times of Stockholm, within one day. */
@Embeddable
public class ActivityTime {

    private static final int HOUR = 60;
    /** Midnight at the end of the day. */
    private static final int END_OF_DAY = 24 * HOUR;

    @Column(name = "time_place", nullable = false)
    private int place;

    @Column(name = "week_day")
    private Integer weekday;

    @Column(name = "on_day")
    private LocalDate day;

    @Column(name = "starts_minute", nullable = false)
    private int starts;

    @Column(name = "ends_minute", nullable = false)
    private int ends;

    protected ActivityTime() {
    }

    private ActivityTime(int place, DayOfWeek weekday, LocalDate day, LocalTime starts, LocalTime ends) {
        this.place = place;
        this.weekday = weekday == null ? null : weekday.getValue();
        this.day = day;
        this.starts = starts.getHour() * HOUR + starts.getMinute();
        int last = ends.getHour() * HOUR + ends.getMinute();
        this.ends = last == 0 ? END_OF_DAY : last;
        if (!fits(starts, ends)) {
            throw new IllegalArgumentException("ends before it starts: " + starts + "–" + ends);
        }
    }

    /**
     * Each week.
     *
     * @param place its place in the association's form; it keeps its identifier in calendars as long as it keeps its place
     */
    public static ActivityTime weekly(int place, DayOfWeek weekday, LocalTime starts, LocalTime ends) {
        return new ActivityTime(place, Objects.requireNonNull(weekday), null, starts, ends);
    }

    /** Once. */
    public static ActivityTime once(int place, LocalDate day, LocalTime starts, LocalTime ends) {
        return new ActivityTime(place, null, Objects.requireNonNull(day), starts, ends);
    }

    /** Whether these clock times lie within one day, in order; midnight as an end is the end of the day. */
    public static boolean fits(LocalTime starts, LocalTime ends) {
        return ends.isAfter(starts) || ends.equals(LocalTime.MIDNIGHT) && !starts.equals(LocalTime.MIDNIGHT);
    }

    /** Its place in the form, from 0. */
    public int place() {
        return place;
    }

    /** The weekday, null for a single day. */
    public DayOfWeek weekday() {
        return weekday == null ? null : DayOfWeek.of(weekday);
    }

    /** The single day, null for a weekday. */
    public LocalDate day() {
        return day;
    }

    /** Whether it comes back each week. */
    public boolean isWeekly() {
        return weekday != null;
    }

    /** When it starts. */
    public LocalTime starts() {
        return LocalTime.of(starts / HOUR, starts % HOUR);
    }

    /** When it ends; midnight is the end of the day. */
    public LocalTime ends() {
        return LocalTime.of(ends / HOUR % 24, ends % HOUR);
    }

    /** Whether it happens on a day, if the activity goes on then. */
    public boolean isOn(LocalDate asked) {
        return weekday == null ? asked.equals(day) : asked.getDayOfWeek().getValue() == weekday;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityTime that && place == that.place && starts == that.starts && ends == that.ends
                && Objects.equals(weekday, that.weekday) && Objects.equals(day, that.day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, weekday, day, starts, ends);
    }
}
