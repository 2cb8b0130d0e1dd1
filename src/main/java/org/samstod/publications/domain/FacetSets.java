package org.samstod.publications.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One filter over the initiatives of a {@link Catalogue}: which of them have each of its values, as a set for each value; and which combinations of
 * values there are, of which there are few, so that an initiative needs no more than the number of its own ({@link FacetGroup}).
 */
final class FacetSets {

    private final Map<String, Bits> sets = new HashMap<>();
    private final int size;
    private final List<List<String>> combinations = new ArrayList<>();
    private final Map<List<String>, Integer> numbers = new HashMap<>();

    FacetSets(int size) {
        this.size = size;
    }

    /** Tells the values of an initiative; the number of their combination. */
    int put(int ordinal, List<String> values) {
        values.forEach(value -> sets.computeIfAbsent(value, key -> Bits.none(size)).set(ordinal));
        return numbers.computeIfAbsent(values, key -> {
            combinations.add(key);
            return combinations.size() - 1;
        });
    }

    /** How many combinations of values there are. */
    int combinations() {
        return combinations.size();
    }

    /** The values that occur. */
    Set<String> values() {
        return Collections.unmodifiableSet(sets.keySet());
    }

    /** Those that have any of some values; not to be written to. */
    Bits having(Iterable<String> wanted) {
        Bits any = null;
        for (String value : wanted) {
            Bits have = sets.get(value);
            any = have == null ? any : any == null ? have : any.or(have);
        }
        return any == null ? Bits.none(size) : any;
    }

    /**
     * How many have each value; never zero.
     *
     * @param each how many have each combination
     */
    Map<String, Integer> counts(int[] each) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < each.length; i++) {
            if (each[i] > 0) {
                for (String value : combinations.get(i)) {
                    counts.merge(value, each[i], Integer::sum);
                }
            }
        }
        return counts;
    }

    /** How many of a set have each value; never zero. */
    Map<String, Integer> counts(Bits among) {
        Map<String, Integer> counts = new HashMap<>();
        sets.forEach((value, have) -> {
            int count = have.countWith(among);
            if (count > 0) {
                counts.put(value, count);
            }
        });
        return counts;
    }
}
