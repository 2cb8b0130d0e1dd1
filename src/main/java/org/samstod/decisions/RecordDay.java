package org.samstod.decisions;

import java.time.LocalDate;

/**
 * A day of a meeting's minutes, as it is recorded or put right.
 *
 * @param text who approved, or where the minutes are kept
 * @param link address of the official notice, or null
 * @param source the document or system it is taken from
 */
public record RecordDay(String minutesId, LocalDate day, String text, String link, String source) {
}
