package org.samstod.grants;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A draw as whoever holds it sees it. How many lines it has is told by the public page for a public one, and for the others by nothing.
 *
 * @param kind {@code PUBLIC} or {@code INTERNAL}
 * @param state {@code ANNOUNCED}, {@code DRAWN} or {@code CANCELLED}
 * @param publicId its public page, or null
 * @param mayDraw whether the day of its seed has come
 */
public record AuditDrawView(String id, long version, String kind, int year, int percent, String state, String listSha256, String seedSource, LocalDate seedDay,
        String seed, String publicId, Instant announcedAt, Instant drawnAt, String reason, boolean mayDraw) {

    public boolean open() {
        return "ANNOUNCED".equals(state);
    }
}
