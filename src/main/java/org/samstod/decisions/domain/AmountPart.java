package org.samstod.decisions.domain;

import org.samstod.shared.Money;

/**
 * A sum for one fiscal year.
 *
 * @param frameId the frame it is drawn on, or null until it is drawn
 */
public record AmountPart(String frameId, int fiscalYear, Money amount) {
}
