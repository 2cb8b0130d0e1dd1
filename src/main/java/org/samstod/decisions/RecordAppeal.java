package org.samstod.decisions;

import java.time.LocalDate;

/**
 * What happened to an appeal.
 *
 * @param state the state it takes; null for an appeal that has just come
 * @param court the court, or null
 * @param courtNumber the court's own number, or null
 */
public record RecordAppeal(LocalDate day, String state, String court, String courtNumber, String note) {
}
