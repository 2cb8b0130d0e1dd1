package org.samstod.publications;

import java.util.Locale;

/**
 * Somebody wants to follow something.
 *
 * @param address where to, as typed
 * @param what as it stands in the form
 * @param locale the language to write in
 */
public record AskFollow(String address, String what, Locale locale) {

    /** Not the address. */
    @Override
    public String toString() {
        return "to follow " + what;
    }
}
