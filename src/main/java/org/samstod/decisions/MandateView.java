package org.samstod.decisions;

import java.io.Serializable;
import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * The delegation table's answer for the deciding role.
 *
 * @param given whether the decision may be made
 * @param lack why not: NO_RULE, NOT_IN_FORCE, ABOVE_CEILING; null when it may
 * @param paragraph paragraph of the row that was asked, or null when there is none
 * @param sum what was held against the ceiling
 */
public record MandateView(boolean given, String lack, String paragraph, Money ceiling, LocalDate validFrom, LocalDate validTo, Money sum)
        implements Serializable {
}
