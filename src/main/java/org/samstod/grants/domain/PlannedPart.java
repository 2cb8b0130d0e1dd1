package org.samstod.grants.domain;

import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * One part of a plan of payment.
 *
 * @param year the fiscal year whose frame carries it
 * @param dueOn the day, or null for a milestone
 * @param milestone what must have happened, or null for a day
 */
public record PlannedPart(int year, Money amount, DueKind kind, LocalDate dueOn, String milestone) {
}
