package org.samstod.decisions;

import java.io.Serializable;
import java.util.Map;
import org.samstod.shared.Money;

/**
 * What a decision gives, as it is kept: in all, and for each fiscal year.
 *
 * @param number its number, or null when only named persons may see whose it is
 * @param onFrames what of each year its frames carry: all but what the association holds already under a decision that was annulled
 */
public record DecidedSums(String number, Money granted, Map<Integer, Money> byYear, Map<Integer, Money> onFrames) implements Serializable {

    /** What the years come to; the same as {@link #granted()} unless something is wrong. */
    public Money ofYears() {
        return Money.sum(byYear.values());
    }
}
