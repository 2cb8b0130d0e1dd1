package org.samstod.publications.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * A small number for each initiative of a {@link Catalogue} and each {@link FacetGroup}, as many together in one long as there is room for: what all
 * groups need of an initiative is looked up at once. What it was granted stands there, too, when there is room.
 */
final class FacetNumbers {

    private final List<Column> columns = new ArrayList<>();
    private long[] packed;
    private int used = Long.SIZE;
    /** What each was granted, öre, when the last long has no room for it. */
    private long[] granted;

    /**
     * What a set has.
     *
     * @param numbers for each of the groups asked for, how many have each number
     * @param grantedOre what they were granted together, öre; empty when the numbers were found without looking at it
     */
    record Tally(int[][] numbers, OptionalLong grantedOre) {
    }

    /**
     * The numbers of a group.
     *
     * @param packed for each initiative, with others
     * @param shift after so many digits of others
     * @param mask has every digit that they can have
     * @param many how many different ones there can be
     */
    private record Column(long[] packed, int shift, int mask, int many) {
    }

    /**
     * Takes the numbers of one more group.
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
     * Takes what each was granted, öre, 0 or more; after all groups.
     */
    void grant(long[] ore) {
        int digits = Long.SIZE - Long.numberOfLeadingZeros(LongStream.of(ore).max().orElse(0));
        if (digits == 0 || used + digits > Long.SIZE) {
            granted = ore.clone();
            return;
        }
        for (int i = 0; i < ore.length; i++) {
            packed[i] |= ore[i] << used;
        }
    }

    /** What those of a set were granted together, öre. */
    long granted(Bits among) {
        long sum = 0;
        for (int block = 0; block < among.blocks(); block++) {
            for (long left = among.block(block); left != 0; left &= left - 1) {
                int ordinal = (block << Bits.BLOCK_DIGITS) + Long.numberOfTrailingZeros(left);
                sum += granted == null ? packed[ordinal] >>> used : granted[ordinal];
            }
        }
        return sum;
    }

    /**
     * How often each number occurs in a set.
     *
     * @param wanted of which groups, in the order in which they were taken, from 0
     */
    Tally counts(int[] wanted, Bits among) {
        int[][] counts = new int[wanted.length][];
        OptionalLong sum = OptionalLong.empty();
        int from = 0;
        while (from < wanted.length) {
            int to = from;
            long[] together = columns.get(wanted[from]).packed();
            while (to < wanted.length && columns.get(wanted[to]).packed() == together) {
                counts[to] = new int[columns.get(wanted[to]).many()];
                to++;
            }
            long last = count(together, wanted, from, to, among, counts);
            sum = together == packed && granted == null ? OptionalLong.of(last) : sum;
            from = to;
        }
        return new Tally(counts, sum);
    }

    /** Counts, and adds up what stands behind the numbers of the last long. */
    private long count(long[] together, int[] wanted, int from, int to, Bits among, int[][] counts) {
        int[] shifts = new int[to];
        int[] masks = new int[to];
        for (int i = from; i < to; i++) {
            shifts[i] = columns.get(wanted[i]).shift();
            masks[i] = columns.get(wanted[i]).mask();
        }
        long sum = 0;
        for (int block = 0; block < among.blocks(); block++) {
            for (long left = among.block(block); left != 0; left &= left - 1) {
                long numbers = together[(block << Bits.BLOCK_DIGITS) + Long.numberOfTrailingZeros(left)];
                sum += numbers >>> used;
                for (int i = from; i < to; i++) {
                    counts[i][(int) (numbers >>> shifts[i]) & masks[i]]++;
                }
            }
        }
        return sum;
    }
}
