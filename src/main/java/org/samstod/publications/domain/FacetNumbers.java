package org.samstod.publications.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A small number for each initiative of a {@link Catalogue} and each of several filters, as many together in one long as there is room for: what all
 * filters need of an initiative is looked up at once.
 */
final class FacetNumbers {

    private final List<Column> columns = new ArrayList<>();
    private long[] packed;
    private int used = Long.SIZE;

    /**
     * The numbers of a filter.
     *
     * @param packed for each initiative, with others
     * @param shift after so many digits of others
     * @param mask has every digit that they can have
     * @param many how many different ones there can be
     */
    private record Column(long[] packed, int shift, int mask, int many) {
    }

    /**
     * Takes the numbers of one more filter.
     *
     * @param numbers for each initiative, 0 or more
     * @param many how many different ones there can be
     */
    void add(int[] numbers, int many) {
        int digits = Integer.SIZE - Integer.numberOfLeadingZeros(many);
        if (used + digits > Long.SIZE) {
            packed = new long[numbers.length];
            used = 0;
        }
        for (int i = 0; i < numbers.length; i++) {
            packed[i] |= (long) numbers[i] << used;
        }
        columns.add(new Column(packed, used, (1 << digits) - 1, many));
        used += digits;
    }

    /**
     * How often each number occurs in a set.
     *
     * @param wanted of which filters, in the order in which they were taken, from 0
     * @return for each of these, how many have each number
     */
    int[][] counts(int[] wanted, Bits among) {
        int[][] counts = new int[wanted.length][];
        int from = 0;
        while (from < wanted.length) {
            int to = from;
            long[] together = columns.get(wanted[from]).packed();
            while (to < wanted.length && columns.get(wanted[to]).packed() == together) {
                counts[to] = new int[columns.get(wanted[to]).many()];
                to++;
            }
            count(together, wanted, from, to, among, counts);
            from = to;
        }
        return counts;
    }

    private void count(long[] together, int[] wanted, int from, int to, Bits among, int[][] counts) {
        int[] shifts = new int[to];
        int[] masks = new int[to];
        for (int i = from; i < to; i++) {
            shifts[i] = columns.get(wanted[i]).shift();
            masks[i] = columns.get(wanted[i]).mask();
        }
        for (int block = 0; block < among.blocks(); block++) {
            for (long left = among.block(block); left != 0; left &= left - 1) {
                long numbers = together[(block << Bits.BLOCK_DIGITS) + Long.numberOfTrailingZeros(left)];
                for (int i = from; i < to; i++) {
                    counts[i][(int) (numbers >>> shifts[i]) & masks[i]]++;
                }
            }
        }
    }
}
