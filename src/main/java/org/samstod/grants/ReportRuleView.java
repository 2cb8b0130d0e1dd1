package org.samstod.grants;

import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * What a track asks of reports, from a day.
 *
 * @param city whether it is the city's, which holds where the board has none
 * @param now whether it holds today for the acting person's board
 */
public record ReportRuleView(String track, boolean city, int percent, Money amount, int sample, int first, int last, int hearing, int condition, LocalDate from,
        boolean now) {

    /**
     * How many days before a day the association is reminded of it.
     *
     * @param first of its report, first
     * @param last of its report, last
     * @param hearing of its right to answer before money is asked back
     * @param condition of a condition that has a day of its own
     */
    public record Days(int first, int last, int hearing, int condition) {
    }
}
