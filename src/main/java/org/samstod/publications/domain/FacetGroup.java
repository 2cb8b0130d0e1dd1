package org.samstod.publications.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.samstod.publications.domain.Selection.Filter;

/**
 * Several filters over the initiatives of a {@link Catalogue} that are counted at once: of what the initiatives say in these there are few combinations,
 * so that an initiative needs no more than the number of its own ({@link FacetNumbers}).
 */
final class FacetGroup {

    /** More would take longer to be told apart again than to be counted. */
    private static final int MOST_COMBINATIONS = 1 << 10;
    /** As large a table as is made to look for them. */
    private static final int MOST_LOOKED_UP = 1 << 22;

    private final List<Filter> filters;
    /** For each filter, for each combination the number it has there. */
    private final List<int[]> parts;
    private final int combinations;

    private FacetGroup(List<Filter> filters, List<int[]> parts, int combinations) {
        this.filters = filters;
        this.parts = parts;
        this.combinations = combinations;
    }

    /**
     * A filter by itself.
     *
     * @param many how many different numbers it can have, from 0
     */
    static FacetGroup of(Filter filter, int many) {
        int[] same = new int[many];
        Arrays.setAll(same, number -> number);
        return new FacetGroup(List.of(filter), List.of(same), many);
    }

    /**
     * The same with one more filter; null when they have too many combinations together.
     *
     * @param numbers of the combination of each initiative here; those of the larger group are written over them
     * @param others for each initiative, its number in the other filter
     * @param many how many different ones the other can have, from 0
     */
    FacetGroup with(Filter filter, int[] numbers, int[] others, int many) {
        if ((long) combinations * many > MOST_LOOKED_UP) {
            return null;
        }
        int[] known = new int[combinations * many];
        Arrays.fill(known, -1);
        int[] pairs = new int[MOST_COMBINATIONS];
        int found = 0;
        for (int i = 0; i < numbers.length; i++) {
            int pair = numbers[i] * many + others[i];
            if (known[pair] < 0) {
                if (found == MOST_COMBINATIONS) {
                    return null;
                }
                pairs[found] = pair;
                known[pair] = found++;
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = known[numbers[i] * many + others[i]];
        }
        int[] first = Arrays.stream(pairs, 0, found).map(pair -> pair / many).toArray();
        List<int[]> apart = new ArrayList<>();
        parts.forEach(part -> apart.add(Arrays.stream(first).map(number -> part[number]).toArray()));
        apart.add(Arrays.stream(pairs, 0, found).map(pair -> pair % many).toArray());
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return new FacetGroup(more, apart, found);
    }

    /** Which of some filters are in it. */
    List<Filter> among(Set<Filter> some) {
        return filters.stream().filter(some::contains).toList();
    }

    /** How many different combinations there can be. */
    int combinations() {
        return combinations;
    }

    /**
     * How many have each number in one of the filters.
     *
     * @param counts how many have each combination
     * @param many how many different ones there can be
     */
    int[] apart(Filter filter, int[] counts, int many) {
        int[] part = parts.get(filters.indexOf(filter));
        int[] each = new int[many];
        for (int i = 0; i < counts.length; i++) {
            each[part[i]] += counts[i];
        }
        return each;
    }
}
