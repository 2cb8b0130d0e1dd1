package org.samstod.districts;

import java.time.LocalDate;
import java.util.List;

/**
 * A text as it stands on a day.
 *
 * @param id the version; letters and applications store it
 * @param language "sv" or "en"; Swedish also when English was asked for and is missing, so the page must mark it
 */
public record DatedText(String id, String key, String language, String body, LocalDate validFrom) {

    /** The paragraphs, parted by empty lines. */
    public List<String> paragraphs() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
