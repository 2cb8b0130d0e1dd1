package org.samstod.publications.store;

import java.util.Arrays;
import org.apache.lucene.util.PriorityQueue;
import org.samstod.publications.domain.Bits;
import org.samstod.publications.domain.WordHits;

/** Every initiative that words find, with its weight, whatever the filters leave of them. Written by one, then only read. */
final class Found {

    private static final int FIRST = 64;
    private static final int BYTES_BESIDE = 200;
    /** A number and a weight of four bytes each, and a bit. */
    private static final int BYTES_EACH = 8;

    private final int[] ordinalOf;
    private final Bits all;
    private final int size;
    private int[] ordinals = new int[FIRST];
    private float[] weights = new float[FIRST];
    private int many;
    private String instead;

    private record Hit(int ordinal, float weight) {
    }

    /**
     * @param size initiatives of the catalogue
     * @param ordinalOf which of them each document is, -1 for one that is gone
     */
    Found(int size, int[] ordinalOf) {
        this.size = size;
        this.ordinalOf = ordinalOf;
        this.all = Bits.none(size);
    }

    /** Takes a document that was found, with its weight. */
    void add(int document, float weight) {
        int ordinal = ordinalOf[document];
        if (ordinal < 0) {
            return;
        }
        all.set(ordinal);
        if (many == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, 2 * many);
            weights = Arrays.copyOf(weights, 2 * many);
        }
        ordinals[many] = ordinal;
        weights[many++] = weight;
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
        return new WordHits(all, order, instead);
    }

    private static boolean isBetter(int ordinal, float weight, Hit than) {
        // Of equally good ones the newer, whose ordinal is lower, is the better.
        return weight > than.weight() || weight == than.weight() && ordinal < than.ordinal();
    }
}
