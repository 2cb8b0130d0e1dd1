package org.samstod.grants;

import java.util.ArrayList;
import java.util.List;
import org.samstod.shared.Violation;

/**
 * How many days before a day the association is reminded of it.
 *
 * @param first of its report, first
 * @param last of its report, last
 * @param hearing of its right to answer before money is asked back
 * @param condition of a condition that has a day of its own
 */
public record ReminderDays(int first, int last, int hearing, int condition) {

    /** No rule reminds earlier than this. */
    public static final int EARLIEST = 60;

    /** Everything that is wrong: {@code report-rule.first}, {@code report-rule.last}, {@code report-rule.days}. */
    public List<Violation> wrong() {
        List<Violation> wrong = new ArrayList<>();
        if (first < 2 || first > EARLIEST) {
            wrong.add(new Violation("first", "report-rule.first", EARLIEST));
        }
        if (last < 1 || last >= first) {
            wrong.add(new Violation("last", "report-rule.last"));
        }
        if (hearing < 1 || hearing > EARLIEST) {
            wrong.add(new Violation("hearing", "report-rule.days", EARLIEST));
        }
        if (condition < 1 || condition > EARLIEST) {
            wrong.add(new Violation("condition", "report-rule.days", EARLIEST));
        }
        return wrong;
    }
}
