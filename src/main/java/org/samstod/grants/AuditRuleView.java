package org.samstod.grants;

import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * A dated row of figures.
 *
 * @param city whether it is the city's and not the board's own
 * @param now whether it is the one that holds
 */
public record AuditRuleView(boolean city, int percent, int internalPercent, int replyDays, int months, int boardChanges, int accountChanges, Money rent,
        int sameAfterDays, LocalDate from, boolean now) {
}
