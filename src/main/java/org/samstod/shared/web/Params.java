package org.samstod.shared.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.omnifaces.util.Faces;

/** What the address of a signed-in page asks for; whatever cannot be read counts as not asked for. */
public final class Params {

    private static final int LONGEST = 200;

    private Params() {
    }

    /** A text, stripped; null when missing, empty or over 200 characters. */
    public static String text(String name) {
        String given = Faces.getRequestParameter(name);
        return given == null || given.isBlank() || given.length() > LONGEST ? null : given.strip();
    }

    /** A day, or null. */
    public static LocalDate day(String name) {
        String given = text(name);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A whole number, or null. */
    public static Integer number(String name) {
        String given = text(name);
        try {
            return given == null ? null : Integer.valueOf(given);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
