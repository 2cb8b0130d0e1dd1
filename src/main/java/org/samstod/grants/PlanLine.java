package org.samstod.grants;

import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * A line of a plan that an officer writes.
 *
 * @param dueOn the day, or null when it waits for something
 * @param milestone what it waits for, or null
 */
public record PlanLine(int year, Money amount, LocalDate dueOn, String milestone) {
}
