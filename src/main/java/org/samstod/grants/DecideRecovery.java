package org.samstod.grants;

import java.io.Serializable;
import org.samstod.shared.Money;

/**
 * Decides a recovery.
 *
 * @param version what the decider looked at
 * @param outcome a code of {@code RecoveryOutcome}, or null
 * @param sum what is to be paid back, for a part
 * @param keepsRest whether what has not been paid is not paid either
 * @param withoutJav whether the decider has answered that nothing stands between them and the matter
 * @param letterSha256 hash of the letter that was looked at; null before
 */
public record DecideRecovery(String id, long version, String outcome, Money sum, boolean keepsRest, String reasons, boolean withoutJav,
        String letterSha256) implements Serializable {
}
