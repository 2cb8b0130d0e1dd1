package org.samstod.decisions;

import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * A new row of a delegation table.
 *
 * @param kind code of the kind of grant, {@code *} for every kind
 * @param role DELEGATE or UNIT_HEAD
 * @param paragraph point of the board's delegation order, as it is cited in letters
 * @param basis the board's decision behind the row
 * @param validTo last day, or null until further notice
 */
public record AddDelegationRule(String boardId, String kind, String role, Money ceiling, String paragraph, String basis,
        LocalDate validFrom, LocalDate validTo) {
}
