package org.samstod.grants;

import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * A right to attest that is given.
 *
 * @param accountId a finance officer of the board
 * @param costCentre null or blank for every cost centre
 * @param ceiling highest sum of a run on the cost centre
 * @param protectedNames whether the person is named to see the names of protected payees
 * @param validTo last day, or null
 */
public record GiveAttestRight(String boardId, String accountId, String costCentre, Money ceiling, boolean protectedNames, LocalDate validFrom,
        LocalDate validTo) {
}
