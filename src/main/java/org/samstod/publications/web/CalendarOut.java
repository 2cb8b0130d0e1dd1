package org.samstod.publications.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;

/**
 * Writes iCalendar (RFC 5545): content lines, their folding and escaping, the zone of Stockholm. Kept by hand because the format is small;
 * {@code docs/decisions/0013-open-data.md} says why, and tests read what is written back with ical4j.
 */
final class CalendarOut {

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

    /** The name of the zone of the times. */
    static final String TZID = Clock.ZONE.getId();

    private final StringBuilder out = new StringBuilder(4_096);

    /** Begins a calendar with a name. */
    CalendarOut(String nameKey) {
        String name = Texts.get(Texts.SWEDISH, nameKey);
        line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Samstöd//sv").line("CALSCALE", "GREGORIAN").text("NAME", name)
                .text("X-WR-CALNAME", name).line("X-WR-TIMEZONE", TZID);
        ZONE.lines().forEach(line -> out.append(line).append("\r\n"));
    }

    /** A moment in UTC. */
    static String utc(Instant at) {
        return UTC.format(at);
    }

    /** Ends it. */
    String finish() {
        return line("END", "VCALENDAR").out.toString();
    }

    /** A property whose value is text: escaped (RFC 5545 §3.3.11). */
    CalendarOut text(String name, String value) {
        return line(name, PlainText.clean(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n"));
    }

    /** One content line, folded at 75 octets and never within a letter (RFC 5545 §3.1). */
    CalendarOut line(String name, String value) {
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
