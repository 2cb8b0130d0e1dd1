package org.samstod.publications.store;

import java.util.Arrays;

/** The heaviest of many, of equals the newer, whose ordinal is lower. */
final class Best {

    private final int most;
    /** Those taken, a number each that is lower for a better one; twice as many as wanted, so that they are seldom put in order. */
    private final long[] keys;
    private int taken;
    private long worst = Long.MAX_VALUE;

    /** @param most how many at most, one or more */
    Best(int most) {
        this.most = most;
        this.keys = new long[2 * most];
    }

    /**
     * Takes one, unless there are enough better ones.
     *
     * @return whether {@link #least} may be another one now
     */
    boolean take(int ordinal, int weight) {
        long key = (long) (Integer.MAX_VALUE - weight) << Integer.SIZE | ordinal;
        if (key >= worst) {
            return false;
        }
        keys[taken++] = key;
        if (taken < keys.length) {
            return false;
        }
        Arrays.sort(keys);
        taken = most;
        worst = keys[most - 1];
        return true;
    }

    /** What the next one has to weigh more than, or 0. */
    int least() {
        return worst == Long.MAX_VALUE ? 0 : Integer.MAX_VALUE - (int) (worst >>> Integer.SIZE);
    }

    /** The best, the best first. */
    int[] ordinals() {
        Arrays.sort(keys, 0, taken);
        int[] ordinals = new int[Math.min(most, taken)];
        for (int i = 0; i < ordinals.length; i++) {
            ordinals[i] = (int) keys[i];
        }
        return ordinals;
    }
}
