package org.samstod.decisions;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A meeting that a case has been at, beside the case.
 *
 * @param result WAITING, DECIDED, POSTPONED or SENT_BACK
 * @param why why it was postponed or sent back, or null
 * @param anomalies names of what is odd about the newest record
 */
public record CaseMeetingLine(String bodyName, LocalDate heldOn, String result, Integer paragraph, String why, String reservation, List<String> anomalies)
        implements Serializable {
}
