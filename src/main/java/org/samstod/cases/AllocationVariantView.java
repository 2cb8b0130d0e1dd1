package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;

/**
 * A variant of a matter's allocation sheet.
 *
 * @param ground   code of the legal ground of rows that name none, or null
 * @param chosen   whether its rows are the ones that become proposals
 * @param chosenBy who chose it, or null
 * @param chosenAt when, or null
 */
public record AllocationVariantView(String id, long version, String matterId, String name, String ground, String madeBy, Instant madeAt,
        boolean chosen, String chosenBy, Instant chosenAt) implements Serializable {
}
