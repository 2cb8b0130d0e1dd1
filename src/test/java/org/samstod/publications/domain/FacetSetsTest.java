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

    private static final int OURS = 33;

    @Test
    void oneByOneOrAsSets_theCountsAreTheSame() {
        Random random = new Random(1);
        for (int size : new int[] {1, 63, 64, 65, 1_000}) {
            FacetSets facet = new FacetSets(size);
            int[] numbers = new int[size];
            Bits among = Bits.none(size);
            Map<String, Integer> expected = new HashMap<>();
            for (int i = 0; i < size; i++) {
                List<String> values = VALUES.get(random.nextInt(VALUES.size()));
                numbers[i] = facet.put(i, values);
                if (random.nextInt(3) > 0) {
                    among.set(i);
                    values.forEach(value -> expected.merge(value, 1, Integer::sum));
                }
            }
            FacetNumbers packed = new FacetNumbers();
            // So many others that they do not go into one long together, with numbers of their own.
            for (int i = 0; i < 40; i++) {
                packed.add(i == OURS ? numbers : new int[size], i == OURS ? facet.combinations() : 3);
            }
            int[][] each = packed.counts(new int[] {0, OURS, 39}, among);
            assertEquals(expected, facet.counts(each[1]), "size " + size);
            assertEquals(among.count(), each[0][0]);
            assertEquals(among.count(), each[2][0]);
            assertEquals(expected, facet.counts(among), "size " + size);
            assertEquals(Map.of(), facet.counts(packed.counts(new int[] {OURS}, Bits.none(size))[0]));
            assertEquals(Map.of(), facet.counts(Bits.none(size)));
        }
    }
}
