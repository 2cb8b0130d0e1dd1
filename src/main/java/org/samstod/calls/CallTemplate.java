package org.samstod.calls;

import java.time.LocalDate;

/**
 * A template a call can be made from.
 *
 * @param districtSlug the district whose ways it follows, null for any board
 * @param validTo the last day it was in use, or null
 * @param source where its rules were seen, or "example"
 */
public record CallTemplate(String code, String districtSlug, String titleSv, String titleEn, String kind, String perspective,
                           LocalDate validFrom, LocalDate validTo, String source) {

    /** The title in a language, with the year in place. */
    public String title(String language, int year) {
        return ("en".equals(language) ? titleEn : titleSv).replace("{year}", Integer.toString(year));
    }
}
