package org.samstod.decisions;

import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * A row of a delegation table.
 *
 * @param kind code of the kind of grant, {@code *} for every kind
 * @param role name of the role
 * @param state CURRENT, COMING or PAST
 */
public record DelegationRuleView(String id, long version, String boardId, String kind, String role, Money ceiling, String paragraph,
        String basis, LocalDate validFrom, LocalDate validTo, String state) {
}
