package org.samstod.publications.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.samstod.publications.OpenCall;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/** When calls open and close, as iCalendar, clock times of Stockholm with their zone. */
final class CallCalendar {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(Clock.ZONE);

    private CallCalendar() {
    }

    /**
     * The calendar.
     *
     * @param address the portal's address
     * @param calls what to show
     */
    static String write(String address, List<OpenCall> calls) {
        CalendarOut calendar = new CalendarOut("calendar.calls.name");
        for (OpenCall one : calls) {
            event(calendar, address, one, "opens", one.opensAt());
            if (one.closesAt() != null) {
                event(calendar, address, one, "closes", one.closesAt());
            }
        }
        return calendar.finish();
    }

    private static void event(CalendarOut calendar, String address, OpenCall one, String what, Instant at) {
        String ceiling = one.ceilingOre() == null ? "" : " " + Texts.get(Texts.SWEDISH, "feed.calls.ceiling", Money.ofOre(one.ceilingOre()));
        String changed = CalendarOut.utc(one.changedAt());
        calendar.line("BEGIN", "VEVENT").line("UID", "call-" + one.callId() + "-" + what + "@" + Publisher.host(address)).line("DTSTAMP", changed)
                .line("LAST-MODIFIED", changed).line("DTSTART;TZID=" + CalendarOut.TZID, LOCAL.format(at))
                .text("SUMMARY", Texts.get(Texts.SWEDISH, "calendar.calls.".concat(what), PlainText.line(one.titleSv())))
                .text("DESCRIPTION", one.boardName() + "." + ceiling).text("LOCATION", one.districtName())
                .line("URL", address + "/calls/" + one.callId()).line("TRANSP", "TRANSPARENT").line("END", "VEVENT");
    }
}
