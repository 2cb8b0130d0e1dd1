package org.samstod.publications.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One filter over the initiatives of a {@link Catalogue}: which of them have each of its values. Held twice, for two ways of counting: as a
 * set for each value, and for each initiative as the number of its combination of values, of which there are few.
 */
final class FacetSets {

    /** So many words of a set are looked at in the time it takes to look up one initiative of a list. */
    private static final int WORDS_AN_INITIATIVE = 2;

    private final Map<String, Bits> sets = new HashMap<>();
    private final int size;
    private final int[] combination;
    private final List<List<String>> combinations = new ArrayList<>();
    private final Map<List<String>, Integer> numbers = new HashMap<>();

    FacetSets(int size) {
        this.size = size;
        this.combination = new int[size];
    }

    /** Tells the values of an initiative; each once, in ascending order of ordinals. */
    void put(int ordinal, List<String> values) {
        values.forEach(value -> sets.computeIfAbsent(value, key -> Bits.none(size)).set(ordinal));
        combination[ordinal] = numbers.computeIfAbsent(values, key -> {
            combinations.add(key);
            return combinations.size() - 1;
        });
    }

    /** The values that occur. */
    Set<String> values() {
        return Collections.unmodifiableSet(sets.keySet());
    }

    /** Those that have any of some values. */
    Bits having(Iterable<String> wanted) {
        Bits any = Bits.none(size);
        for (String value : wanted) {
            Bits have = sets.get(value);
            any = have == null ? any : any.or(have);
        }
        return any;
    }

    /**
     * How many of a set have each value; never zero. Few are counted one by one, many by what two sets share.
     *
     * @param many how many are in the set
     */
    Map<String, Integer> counts(Bits among, int many) {
        return (long) many * WORDS_AN_INITIATIVE < (long) sets.size() * (size / Long.SIZE) ? countedSingly(among) : countedAsSets(among);
    }

    Map<String, Integer> countedSingly(Bits among) {
        int[] each = new int[combinations.size()];
        for (int i : among.listed()) {
            each[combination[i]]++;
        }
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

    Map<String, Integer> countedAsSets(Bits among) {
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
