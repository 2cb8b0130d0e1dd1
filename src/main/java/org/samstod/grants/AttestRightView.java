package org.samstod.grants;

import java.io.Serializable;
import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * A right to attest.
 *
 * @param costCentre null for every cost centre
 * @param protectedNames whether the person sees the names of protected payees
 * @param state {@code CURRENT}, {@code COMING} or {@code PAST}
 */
public record AttestRightView(String id, long version, String accountId, String name, String costCentre, Money ceiling, boolean protectedNames,
        LocalDate validFrom, LocalDate validTo, String state) implements Serializable {
}
