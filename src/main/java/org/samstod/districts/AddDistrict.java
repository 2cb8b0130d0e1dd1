package org.samstod.districts;

import java.time.LocalDate;

/**
 * A new district with its board.
 *
 * @param cityCode the city's own number, or null
 * @param boardName as written in text, the district in the genitive
 * @param registerMode OWN or EXTERNAL
 */
public record AddDistrict(String slug, String name, String cityCode, LocalDate validFrom, String boardCode, String boardName,
                          String boardNameEn, String administrationName, String registerMode, String registerPattern) {
}
