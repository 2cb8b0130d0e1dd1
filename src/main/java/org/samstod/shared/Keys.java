package org.samstod.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keys to ask a database for: only so many stand in one statement. */
public final class Keys {

    /** What every database takes, and few enough for a plan that is made each time. */
    public static final int AT_A_TIME = 400;

    private Keys() {
    }

    /** Each key once, in their order, in lists of at most {@value #AT_A_TIME}. */
    public static <K> List<List<K>> parts(Collection<K> keys) {
        List<K> all = keys.stream().distinct().toList();
        List<List<K>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
        }
        return parts;
    }
}
