package org.samstod.publications.store;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.util.PriorityQueue;
import org.samstod.publications.domain.Bits;
import org.samstod.publications.domain.WordHits;

/** Every initiative that words find, with its weight, whatever the filters leave of them. Written by one, then read by all. */
final class Found {

    private static final int FIRST = 64;
    private static final int BYTES_BESIDE = 200;
    /** A number, a weight and a place in the order of four bytes each. */
    private static final int BYTES_EACH = 12;

    private final Bits all;
    private final int size;
    private int[] ordinals = new int[FIRST];
    private float[] weights = new float[FIRST];
    private int many;
    private boolean firm;
    private String instead;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int[] ranked;

    private record Hit(int ordinal, float weight) {
    }

    /** @param size initiatives of the catalogue */
    Found(int size) {
        this.size = size;
        this.all = Bits.none(size);
    }

    /**
     * Takes an initiative that was found, with its weight.
     *
     * @param firmly whether no word was found by the last part of a compound alone
     */
    void add(int ordinal, float weight, boolean firmly) {
        firm |= firmly;
        all.set(ordinal);
        if (many == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, 2 * many);
            weights = Arrays.copyOf(weights, 2 * many);
        }
        ordinals[many] = ordinal;
        weights[many++] = weight;
    }

    /** Whether anything has been found by more than the last part of a compound. */
    boolean isFirm() {
        return firm;
    }

    /** Whether nothing has been found. */
    boolean isEmpty() {
        return many == 0;
    }

    /**
     * Nothing more comes.
     *
     * @param words the words that were searched for instead, or null
     */
    Found whole(String words) {
        instead = words;
        ordinals = Arrays.copyOf(ordinals, many);
        weights = Arrays.copyOf(weights, many);
        return this;
    }

    /** What it takes in memory. */
    int bytes() {
        return BYTES_BESIDE + BYTES_EACH * many + size / Byte.SIZE;
    }

    /**
     * All of it, and the best among those that the filters leave.
     *
     * @param within those that the filters leave
     * @param most how many of the best at most
     */
    WordHits hits(Bits within, int most) {
        int place = Math.max(1, Math.min(most, size));
        // Who asks again for the same words asks often: then they are put in order once.
        return new WordHits(all, asked.getAndIncrement() == 0 ? once(within, place) : first(within, place), instead);
    }

    /** The first of all in order that the filters leave. */
    private int[] first(Bits within, int place) {
        int[] order = ranked;
        if (order == null) {
            order = inOrder();
            ranked = order;
        }
        int[] best = new int[Math.min(place, many)];
        int found = 0;
        for (int i = 0; i < many && found < best.length; i++) {
            if (within.has(order[i])) {
                best[found++] = order[i];
            }
        }
        return found == best.length ? best : Arrays.copyOf(best, found);
    }

    private int[] inOrder() {
        long[] keys = new long[many];
        for (int i = 0; i < many; i++) {
            // Weights are positive, so their bits are in their order; the heaviest first, of equals the newer, whose ordinal is lower.
            keys[i] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(weights[i])) << Integer.SIZE | ordinals[i];
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** The same without putting all in order. */
    private int[] once(Bits within, int place) {
        PriorityQueue<Hit> best = new PriorityQueue<>(place) {
            @Override
            protected boolean lessThan(Hit a, Hit b) {
                return isBetter(b.ordinal(), b.weight(), a);
            }
        };
        for (int i = 0; i < many; i++) {
            if (within.has(ordinals[i]) && (best.size() < place || isBetter(ordinals[i], weights[i], best.top()))) {
                best.insertWithOverflow(new Hit(ordinals[i], weights[i]));
            }
        }
        int[] order = new int[best.size()];
        for (int i = order.length - 1; i >= 0; i--) {
            order[i] = best.pop().ordinal();
        }
        return order;
    }

    private static boolean isBetter(int ordinal, float weight, Hit than) {
        // Of equally good ones the newer, whose ordinal is lower, is the better.
        return weight > than.weight() || weight == than.weight() && ordinal < than.ordinal();
    }
}
