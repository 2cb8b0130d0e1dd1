package org.samstod.publications.store;

import org.apache.lucene.util.PriorityQueue;
import org.samstod.publications.domain.Bits;
import org.samstod.publications.domain.WordHits;

/** Collects every initiative that is found, and the best ones among those that the filters leave. */
final class BestHits {

    private final int[] ordinals;
    private final Bits all;
    private final Bits within;
    private final PriorityQueue<Hit> best;
    private final int most;
    private boolean empty = true;

    private record Hit(int ordinal, float weight) {
    }

    /**
     * @param size initiatives of the catalogue
     * @param ordinals which of them each document is, -1 for one that is gone
     * @param within those that the filters leave
     * @param most how many of the best are kept
     */
    BestHits(int size, int[] ordinals, Bits within, int most) {
        this.ordinals = ordinals;
        this.within = within;
        this.all = Bits.none(size);
        this.most = Math.max(1, Math.min(most, size));
        this.best = new PriorityQueue<>(this.most) {
            @Override
            protected boolean lessThan(Hit a, Hit b) {
                return isBetter(b.ordinal(), b.weight(), a);
            }
        };
    }

    /** Takes a document that was found, with its weight. */
    void found(int document, float weight) {
        int ordinal = ordinals[document];
        if (ordinal < 0) {
            return;
        }
        empty = false;
        all.set(ordinal);
        if (within.has(ordinal) && (best.size() < most || isBetter(ordinal, weight, best.top()))) {
            best.insertWithOverflow(new Hit(ordinal, weight));
        }
    }

    private static boolean isBetter(int ordinal, float weight, Hit than) {
        // Of equally good ones the newer, whose ordinal is lower, is the better.
        return weight > than.weight() || weight == than.weight() && ordinal < than.ordinal();
    }

    /** Whether nothing has been found. */
    boolean isEmpty() {
        return empty;
    }

    /** What was found; to be asked once. */
    WordHits hits(String instead) {
        int[] order = new int[best.size()];
        for (int i = order.length - 1; i >= 0; i--) {
            order[i] = best.pop().ordinal();
        }
        return new WordHits(all, order, instead);
    }
}
