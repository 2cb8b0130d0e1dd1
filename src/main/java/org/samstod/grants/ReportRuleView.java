package org.samstod.grants;

import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * What a track asks of reports, from a day.
 *
 * @param city whether it is the city's, which holds where the board has none
 * @param now whether it holds today for the acting person's board
 */
public record ReportRuleView(String track, boolean city, int percent, Money amount, int sample, ReminderDays days, LocalDate from, boolean now) {
}
