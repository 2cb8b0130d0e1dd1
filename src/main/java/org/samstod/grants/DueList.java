package org.samstod.grants;

import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.Money;

/**
 * What would be paid on a day, and what not.
 *
 * @param paid in the order of the run
 * @param excluded with their reasons
 * @param seen hash of what would be paid, so that a run is exactly what was looked at
 * @param more whether more is due than one run takes
 */
public record DueList(LocalDate payOn, List<DueLine> paid, List<DueLine> excluded, Money sum, String seen, boolean more) {
}
