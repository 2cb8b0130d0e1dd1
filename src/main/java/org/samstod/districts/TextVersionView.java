package org.samstod.districts;

import java.time.LocalDate;

/**
 * One version of a text, for those who keep them.
 *
 * @param boardId null for the city's text
 * @param state PAST, CURRENT or COMING on the day asked for
 */
public record TextVersionView(String id, String key, String boardId, String language, String body, LocalDate validFrom,
                              LocalDate validTo, boolean boardMayOverride, String state) {
}
