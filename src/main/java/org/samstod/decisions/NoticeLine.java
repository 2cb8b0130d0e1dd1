package org.samstod.decisions;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A notice on the board.
 *
 * @param takeDownFrom first day it may be taken down
 * @param takenDownOn or null while it is up
 * @param rendition how many times its public copy has been made
 * @param mayTakeDown whether its day has come and it is still up
 */
public record NoticeLine(String id, String minutesId, String minutesLabel, LocalDate postedOn, LocalDate lastAppealDay, LocalDate takeDownFrom,
        LocalDate takenDownOn, String keptAt, int rendition, boolean mayTakeDown) implements Serializable {
}
