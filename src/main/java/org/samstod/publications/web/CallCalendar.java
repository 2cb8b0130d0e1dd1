package org.samstod.publications.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.samstod.publications.OpenCall;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/**
 * When calls open and close, as iCalendar (RFC 5545), clock times of Stockholm with their zone. Kept by hand because the format is small;
 * {@code docs/decisions/0013-open-data.md} says why, and a test reads it back with ical4j.
 */
final class CallCalendar {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(Clock.ZONE);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;
    private static final String ZONE = """
            BEGIN:VTIMEZONE
            TZID:Europe/Stockholm
            BEGIN:DAYLIGHT
            DTSTART:19810329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            """;

    private final StringBuilder out = new StringBuilder(4_096);

    private CallCalendar() {
    }

    /**
     * The calendar.
     *
     * @param address the portal's address
     * @param calls what to show
     */
    static String write(String address, List<OpenCall> calls) {
        CallCalendar calendar = new CallCalendar();
        calendar.line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Samstöd//sv").line("CALSCALE", "GREGORIAN")
                .text("NAME", Texts.get(Texts.SWEDISH, "calendar.calls.name"))
                .text("X-WR-CALNAME", Texts.get(Texts.SWEDISH, "calendar.calls.name")).line("X-WR-TIMEZONE", "Europe/Stockholm");
        ZONE.lines().forEach(line -> calendar.out.append(line).append("\r\n"));
        for (OpenCall one : calls) {
            calendar.event(address, one, "opens", one.opensAt());
            if (one.closesAt() != null) {
                calendar.event(address, one, "closes", one.closesAt());
            }
        }
        return calendar.line("END", "VCALENDAR").out.toString();
    }

    private void event(String address, OpenCall one, String what, Instant at) {
        String ceiling = one.ceilingOre() == null ? "" : " " + Texts.get(Texts.SWEDISH, "feed.calls.ceiling", Money.ofOre(one.ceilingOre()));
        line("BEGIN", "VEVENT").line("UID", "call-" + one.callId() + "-" + what + "@" + Publisher.host(address)).line("DTSTAMP", UTC.format(one.changedAt()))
                .line("LAST-MODIFIED", UTC.format(one.changedAt())).line("DTSTART;TZID=Europe/Stockholm", LOCAL.format(at))
                .text("SUMMARY", Texts.get(Texts.SWEDISH, "calendar.calls.".concat(what), PlainText.line(one.titleSv())))
                .text("DESCRIPTION", one.boardName() + "." + ceiling).text("LOCATION", one.districtName())
                .line("URL", address + "/calls/" + one.callId()).line("TRANSP", "TRANSPARENT").line("END", "VEVENT");
    }

    /** A property whose value is text: escaped (RFC 5545 §3.3.11). */
    private CallCalendar text(String name, String value) {
        return line(name, PlainText.clean(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n"));
    }

    /** One content line, folded at 75 octets and never within a letter (RFC 5545 §3.1). */
    private CallCalendar line(String name, String value) {
        String line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length();) {
            int c = line.codePointAt(i);
            String letter = new String(Character.toChars(c));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(letter);
            octets += size;
            i += letter.length();
        }
        out.append("\r\n");
        return this;
    }
}
