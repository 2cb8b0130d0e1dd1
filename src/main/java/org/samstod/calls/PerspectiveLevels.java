package org.samstod.calls;

import java.util.Map;
import org.samstod.shared.PublicationLevel;

/**
 * The most open level that may be shown of what has a perspective: help to relatives is limited, of the time afterwards only statistics
 * (product description, Levels; domain facts §8: whom a grant reaches can put people in danger).
 */
public final class PerspectiveLevels {

    private static final Map<String, PublicationLevel> MOST_OPEN = Map.of("relatives", PublicationLevel.LIMITED,
            "aftermath", PublicationLevel.STATISTICS);

    private PerspectiveLevels() {
    }

    /** @param perspective a code, or null */
    public static PublicationLevel mostOpen(String perspective) {
        return perspective == null ? PublicationLevel.OPEN : MOST_OPEN.getOrDefault(perspective, PublicationLevel.OPEN);
    }
}
