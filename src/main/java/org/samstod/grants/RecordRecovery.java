package org.samstod.grants;

import java.io.Serializable;
import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * Records what the board decided about a recovery.
 *
 * @param outcome a code of {@code RecoveryOutcome}, or null
 * @param sum what is to be paid back, for a part
 * @param keepsRest whether what has not been paid is not paid either
 * @param heldOn the day of the meeting
 * @param paragraph of its minutes
 */
public record RecordRecovery(String id, long version, String outcome, Money sum, boolean keepsRest, String reasons, LocalDate heldOn, String paragraph)
        implements Serializable {
}
