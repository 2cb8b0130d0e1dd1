package org.samstod.publications.domain;

/**
 * A set of initiatives of one {@link Catalogue} by their ordinals: one bit each. Counting what two sets share looks at 64 initiatives
 * at a time, so the counts of all facets over a million initiatives take a few milliseconds.
 */
public final class Bits {

    private static final int PER_WORD = 6;

    private final long[] words;
    /** Those that are in, when somebody has asked for the list. */
    private int[] listed;

    private Bits(long[] words) {
        this.words = words;
    }

    /** The empty set of a catalogue of that size. */
    public static Bits none(int size) {
        return new Bits(new long[(size + Long.SIZE - 1) >> PER_WORD]);
    }

    /** Everything of a catalogue of that size. */
    public static Bits all(int size) {
        Bits all = none(size);
        java.util.Arrays.fill(all.words, -1L);
        if (size % Long.SIZE != 0) {
            all.words[all.words.length - 1] = (1L << size % Long.SIZE) - 1;
        }
        return all;
    }

    /** Puts one in. */
    public void set(int ordinal) {
        words[ordinal >> PER_WORD] |= 1L << ordinal;
        listed = null;
    }

    /** Whether it is in. */
    public boolean has(int ordinal) {
        return (words[ordinal >> PER_WORD] & 1L << ordinal) != 0;
    }

    /** Those that are in, in ascending order; made once for all who go through them. Not to be written to. */
    int[] listed() {
        int[] list = listed;
        if (list == null) {
            list = new int[count()];
            int at = 0;
            for (int i = next(0); i >= 0; i = next(i + 1)) {
                list[at++] = i;
            }
            listed = list;
        }
        return list;
    }

    /** How many are in. */
    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** How many are in both. */
    public int countWith(Bits other) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count += Long.bitCount(words[i] & other.words[i]);
        }
        return count;
    }

    /** Those in both, as a set of its own. */
    public Bits and(Bits other) {
        long[] both = new long[words.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = words[i] & other.words[i];
        }
        return new Bits(both);
    }

    /** Those in either, as a set of its own. */
    public Bits or(Bits other) {
        long[] either = new long[words.length];
        for (int i = 0; i < either.length; i++) {
            either[i] = words[i] | other.words[i];
        }
        return new Bits(either);
    }

    /** The first one at or after an ordinal, or -1. */
    public int next(int from) {
        int at = from >> PER_WORD;
        if (at >= words.length) {
            return -1;
        }
        long word = words[at] & -1L << from;
        while (word == 0) {
            if (++at == words.length) {
                return -1;
            }
            word = words[at];
        }
        return (at << PER_WORD) + Long.numberOfTrailingZeros(word);
    }
}
