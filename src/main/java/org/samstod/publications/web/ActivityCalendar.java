package org.samstod.publications.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.samstod.publications.ActivityView;
import org.samstod.publications.TimeLine;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/**
 * What anybody can take part in, as iCalendar: one event a time, weekly ones with their rule, clock times of Stockholm with their zone. The
 * identifier of an event is made of the activity's, which dies with its publication.
 */
final class ActivityCalendar {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int LETTERS_OF_DAY = 2;

    private ActivityCalendar() {
    }

    /**
     * The calendar.
     *
     * @param address the portal's address
     * @param activities what to show
     */
    static String write(String address, List<ActivityView> activities) {
        CalendarOut calendar = new CalendarOut("calendar.activities.name");
        for (ActivityView one : activities) {
            one.times().forEach(time -> event(calendar, address, one, time));
        }
        return calendar.finish();
    }

    private static void event(CalendarOut calendar, String address, ActivityView one, TimeLine time) {
        LocalDate first = time.weekday() == null ? time.day() : one.firstDay().with(TemporalAdjusters.nextOrSame(time.weekday()));
        if (first.isAfter(one.lastDay())) {
            return;
        }
        LocalDateTime starts = first.atTime(time.starts());
        LocalDateTime ends = time.ends().equals(LocalTime.MIDNIGHT) ? first.plusDays(1).atStartOfDay() : first.atTime(time.ends());
        String changed = CalendarOut.utc(one.changedAt());
        calendar.line("BEGIN", "VEVENT").line("UID", "activity-" + one.id() + "-" + time.place() + "@" + Publisher.host(address)).line("DTSTAMP", changed)
                .line("LAST-MODIFIED", changed).line("SEQUENCE", Long.toString(one.version())).line("DTSTART;TZID=" + CalendarOut.TZID, LOCAL.format(starts))
                .line("DTEND;TZID=" + CalendarOut.TZID, LOCAL.format(ends));
        if (time.weekday() != null) {
            // The end of a rule is told in UTC when its times have a zone (RFC 5545 §3.3.10): the last moment of the last day in Stockholm.
            calendar.line("RRULE", "FREQ=WEEKLY;BYDAY=" + time.weekday().name().substring(0, LETTERS_OF_DAY).toUpperCase(Locale.ROOT) + ";UNTIL="
                    + CalendarOut.utc(one.lastDay().plusDays(1).atStartOfDay(Clock.ZONE).toInstant().minusSeconds(1)));
        }
        String price = one.isFree() ? Texts.get(Texts.SWEDISH, "activity.free") : Money.ofOre(one.priceOre()).format(Texts.SWEDISH);
        calendar.text("SUMMARY", PlainText.line(one.name()))
                .text("DESCRIPTION", Texts.get(Texts.SWEDISH, "calendar.activities.about", PlainText.line(one.associationName()), price))
                .text("LOCATION", PlainText.line(one.place()) + ", " + one.neighbourhoodName())
                .line("URL", address + "/initiatives/" + one.publicId()).line("TRANSP", "TRANSPARENT").line("END", "VEVENT");
    }
}
