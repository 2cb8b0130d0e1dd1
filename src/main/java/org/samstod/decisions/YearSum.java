package org.samstod.decisions;

import java.io.Serializable;
import org.samstod.shared.Money;

/** A granted sum for one fiscal year. */
public record YearSum(int year, Money amount) implements Serializable {
}
