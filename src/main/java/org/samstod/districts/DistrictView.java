package org.samstod.districts;

import java.time.LocalDate;

/**
 * A district as others see it.
 *
 * @param boardName the board as written in text, the district in the genitive: "Skarpnäcks stadsdelsnämnd"
 * @param cityCode the city's own number, or null
 * @param validTo the last day, or null
 * @param successorSlug the district that took over, or null
 */
public record DistrictView(String id, long version, String slug, String name, String cityCode, String boardId, String boardName,
                           LocalDate validFrom, LocalDate validTo, String successorSlug) {

    /** The stored form of the board's name; never built from the district's name. */
    public String boardGenitive() {
        return boardName;
    }
}
