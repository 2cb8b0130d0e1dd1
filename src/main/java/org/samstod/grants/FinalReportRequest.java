package org.samstod.grants;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What one side asked the other about a report.
 *
 * @param kind {@code EXTENSION} or {@code COMPLETION}
 * @param state {@code OPEN}, {@code GRANTED}, {@code REFUSED}, {@code ANSWERED} or {@code ENDED}
 * @param wantedOn the day the association wants, or by which the officer asks
 * @param grantedOn the day that was given, or null
 */
public record FinalReportRequest(String id, String kind, String state, String text, LocalDate wantedOn, Instant askedAt, String answer,
        LocalDate grantedOn, Instant answeredAt) {

    public boolean open() {
        return "OPEN".equals(state);
    }

    public boolean extension() {
        return "EXTENSION".equals(kind);
    }
}
