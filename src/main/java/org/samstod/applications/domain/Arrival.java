package org.samstod.applications.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.samstod.applications.CameBy;
import org.samstod.shared.Clock;
import org.samstod.shared.Moments;
import org.samstod.shared.Violation;

/**
 * How an application that did not come through the portal reached the board. When it came decides whether it is late
 * (Förvaltningslagen 22 §: a document has come in the day it reaches the authority), not when somebody found time to enter it.
 *
 * @param name the association's name as the applicant wrote it
 * @param cameBy how it came
 * @param cameAt when it came, or null when that could not be read
 * @param contactName who can be asked about it
 * @param phone of the contact, or null
 * @param email of the contact, or null
 */
public record Arrival(String name, CameBy cameBy, Instant cameAt, String contactName, String phone, String email) {

    /** Longest name, of the association and of the contact. */
    public static final int NAME_LENGTH = 120;

    private static final int ADDRESS_LENGTH = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:\\\\]+@[^\\s@<>\"(),;:\\\\]+\\.[^\\s@<>\"(),;:\\\\.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()\\-]{5,24}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** Strips what was typed; nothing typed is nothing. */
    public Arrival {
        name = strip(name);
        contactName = strip(contactName);
        phone = strip(phone);
        email = strip(email);
    }

    private static String strip(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /**
     * The moment a day and a clock time name in Stockholm; what cannot be read is added to what is wrong.
     *
     * @return the moment, or null when it cannot be read
     */
    public static Instant moment(LocalDate day, String time, List<Violation> wrong) {
        LocalTime clock = null;
        try {
            clock = LocalTime.parse(time == null ? "" : time.strip().replace('.', ':'), TIME);
        } catch (DateTimeParseException unreadable) {
            wrong.add(new Violation("time", "register.time"));
        }
        if (day == null) {
            wrong.add(new Violation("day", "date.missing"));
        }
        return day == null || clock == null ? null : LocalDateTime.of(day, clock).atZone(Clock.ZONE).toInstant();
    }

    /**
     * Everything wrong with it, each at its field.
     *
     * @param opensAt when the call opened, or null when no call is chosen
     */
    public List<Violation> problems(Instant opensAt, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        text(name, "name", "association.name.missing", "association.name.long", wrong);
        if (cameBy == null) {
            wrong.add(new Violation("cameBy", "assisted.came-by.missing"));
        }
        if (cameAt != null && cameAt.isAfter(now)) {
            wrong.add(new Violation("day", "assisted.came.future"));
        } else if (cameAt != null && opensAt != null && cameAt.isBefore(opensAt)) {
            wrong.add(new Violation("day", "assisted.came.early", Moments.of(opensAt)));
        }
        text(contactName, "contactName", "assisted.contact.missing", "assisted.contact.long", wrong);
        if (phone == null && email == null) {
            wrong.add(new Violation("phone", "assisted.contact.way"));
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            wrong.add(new Violation("phone", "association.phone.format"));
        }
        if (email != null && (email.length() > ADDRESS_LENGTH || !EMAIL.matcher(email).matches())) {
            wrong.add(new Violation("email", "association.email.format"));
        }
        return wrong;
    }

    private static void text(String text, String field, String missing, String tooLong, List<Violation> wrong) {
        if (text == null) {
            wrong.add(new Violation(field, missing));
        } else if (text.length() > NAME_LENGTH) {
            wrong.add(new Violation(field, tooLong, NAME_LENGTH));
        }
    }
}
