package org.samstod.decisions;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Where minutes can be found, and until when what is in them can be appealed.
 *
 * @param label what they are called
 * @param postedOn the day their notice was posted, or null while there is none
 * @param lastAppealDay the last day to appeal; null while there is no notice, for the time has not begun
 */
public record MinutesPlace(String minutesId, String label, LocalDate postedOn, LocalDate lastAppealDay) implements Serializable {
}
