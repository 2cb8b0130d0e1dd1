package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both ways of counting give what counting by hand gives. */
class FacetSetsTest {

    private static final List<List<String>> VALUES = List.of(List.of(), List.of("a"), List.of("a", "b"), List.of("c"), List.of("b", "c", "d"));

    @Test
    void oneByOneOrAsSets_theCountsAreTheSame() {
        Random random = new Random(1);
        for (int size : new int[] {1, 63, 64, 65, 1_000}) {
            FacetSets facet = new FacetSets(size);
            Bits among = Bits.none(size);
            Map<String, Integer> expected = new HashMap<>();
            for (int i = 0; i < size; i++) {
                List<String> values = VALUES.get(random.nextInt(VALUES.size()));
                facet.put(i, values);
                if (random.nextInt(3) > 0) {
                    among.set(i);
                    values.forEach(value -> expected.merge(value, 1, Integer::sum));
                }
            }
            assertEquals(expected, facet.countedSingly(among), "size " + size);
            assertEquals(expected, facet.countedAsSets(among), "size " + size);
            assertEquals(expected, facet.counts(among, among.count()), "size " + size);
            assertEquals(Map.of(), facet.counts(Bits.none(size), 0));
        }
    }
}
