package org.samstod.calls;

/** One line of a track's checklist for the formal check. */
public record CheckView(String track, String code, String sv, String en) {

    /** The line in a language. */
    public String name(String language) {
        return "en".equals(language) ? en : sv;
    }
}
