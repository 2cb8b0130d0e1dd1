package org.samstod.publications;

import java.time.Instant;

/** One call in a list. */
public record CallCard(String callId, String titleSv, String titleEn, String boardName, String districtSlug, String districtName,
        String kind, String theme, Instant opensAt, Instant closesAt, Long ceilingOre) {
}
