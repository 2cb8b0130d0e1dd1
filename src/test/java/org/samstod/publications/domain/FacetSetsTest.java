package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samstod.publications.domain.Selection.Filter;

/** Both ways of counting give what counting by hand gives. */
class FacetSetsTest {

    private static final List<List<String>> VALUES = List.of(List.of(), List.of("a"), List.of("a", "b"), List.of("c"), List.of("b", "c", "d"));
    private static final int MANY = 2_000;
    private static final int OTHERS = 40;
    private static final int OURS = 33;

    @Test
    void oneByOneOrAsSets_theCountsAreTheSame() {
        Random random = new Random(1);
        for (int size : new int[] {1, 63, 64, 65, 1_000}) {
            FacetSets facet = new FacetSets(size);
            int[] numbers = new int[size];
            int[] before = new int[size];
            int[] after = new int[size];
            Bits among = Bits.none(size);
            Map<String, Integer> expected = new HashMap<>();
            int[] expectedBefore = new int[3];
            int[] expectedAfter = new int[20];
            for (int i = 0; i < size; i++) {
                List<String> values = VALUES.get(random.nextInt(VALUES.size()));
                numbers[i] = facet.put(i, values);
                before[i] = random.nextInt(3);
                after[i] = random.nextInt(20);
                if (random.nextInt(3) > 0) {
                    among.set(i);
                    values.forEach(value -> expected.merge(value, 1, Integer::sum));
                    expectedBefore[before[i]]++;
                    expectedAfter[after[i]]++;
                }
            }
            FacetGroup group = FacetGroup.of(Filter.KIND, 3).with(Filter.TARGET, before, numbers, facet.combinations()).with(Filter.AGE, before, after, 20);
            assertEquals(List.of(Filter.KIND, Filter.AGE), group.among(Set.of(Filter.AGE, Filter.KIND, Filter.THEME)));
            FacetNumbers packed = new FacetNumbers();
            // So many others that they do not go into one long together, with numbers of their own.
            for (int i = 0; i < OTHERS; i++) {
                packed.add(i == OURS ? before : new int[size], i == OURS ? group.combinations() : 3);
            }
            // One öre goes into the last long, more than all numbers of it does not.
            long[] ore = new long[size];
            Arrays.fill(ore, size == 64 ? Long.MAX_VALUE >>> Byte.SIZE : 1);
            packed.grant(ore);
            assertEquals(ore[0] * among.count(), packed.granted(among));
            assertEquals(OptionalLong.empty(), packed.counts(new int[] {0}, among).grantedOre(), "not there");
            FacetNumbers.Tally tally = packed.counts(new int[] {0, OURS, OTHERS - 1}, among);
            assertEquals(size == 64 ? OptionalLong.empty() : OptionalLong.of(among.count()), tally.grantedOre());
            int[][] each = tally.numbers();
            assertEquals(expected, facet.counts(group.apart(Filter.TARGET, each[1], facet.combinations())), "size " + size);
            assertEquals(list(expectedBefore), list(group.apart(Filter.KIND, each[1], 3)));
            assertEquals(list(expectedAfter), list(group.apart(Filter.AGE, each[1], 20)));
            assertEquals(among.count(), each[0][0]);
            assertEquals(among.count(), each[2][0]);
            assertEquals(expected, facet.counts(among), "size " + size);
            int[] nothing = packed.counts(new int[] {OURS}, Bits.none(size)).numbers()[0];
            assertEquals(Map.of(), facet.counts(group.apart(Filter.TARGET, nothing, facet.combinations())));
            assertEquals(Map.of(), facet.counts(Bits.none(size)));
        }
    }

    @Test
    void whatHasTooManyCombinationsIsNotCountedTogether() {
        int[] different = IntStream.range(0, MANY).toArray();
        FacetGroup alone = FacetGroup.of(Filter.NEIGHBOURHOOD, MANY);
        assertNull(alone.with(Filter.KIND, different, new int[MANY], 1), "two thousand combinations");
        assertNull(alone.with(Filter.KIND, different, different, MANY + 1_000), "a table too large to look them up");
        assertEquals(MANY - 1, different[MANY - 1], "what could not be taken in changed nothing");
    }

    private static List<Integer> list(int[] numbers) {
        return IntStream.of(numbers).boxed().toList();
    }
}
