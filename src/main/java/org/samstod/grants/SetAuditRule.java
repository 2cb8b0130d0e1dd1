package org.samstod.grants;

import java.time.LocalDate;
import org.samstod.shared.Money;

/** How many grants are drawn, and from where on a signal shows, from a day. */
public record SetAuditRule(int percent, int internalPercent, int replyDays, int months, int boardChanges, int accountChanges, Money rent, int sameAfterDays,
        LocalDate from) {
}
