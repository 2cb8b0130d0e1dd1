package org.samstod.grants;

import java.io.Serializable;
import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * Proposes that money is paid back.
 *
 * @param why a code of {@code RecoveryWhy}, or null
 * @param conditionId the breached condition, when that is why
 * @param sum null when none could be read
 * @param keepsRest whether what has not been paid is not to be paid either
 * @param number its register number, when the board's come from another register
 * @param ground code of the legal ground, or null
 */
public record ProposeRecovery(String grantId, String why, String conditionId, Money sum, boolean keepsRest, String text, String number, String ground,
        LocalDate answerBy) implements Serializable {
}
