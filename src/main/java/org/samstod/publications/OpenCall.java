package org.samstod.publications;

import java.time.Instant;

/**
 * A call as lists, feeds and calendars show it.
 *
 * @param state open, coming or closed
 * @param closesAt null for a continuous call
 * @param changedAt since when it says what it says
 */
public record OpenCall(String callId, String state, String titleSv, String titleEn, String boardName, String districtSlug, String districtName,
        String kind, String theme, String perspective, Instant opensAt, Instant closesAt, Long ceilingOre, Instant changedAt) {
}
