package org.samstod.publications.domain;

/**
 * A set of initiatives of one {@link Catalogue} by their ordinals: one bit each. Counting what two sets share looks at 64 initiatives
 * at a time, so the counts of all facets over a million initiatives take a few milliseconds.
 */
public final class Bits {

    /** An ordinal without its last so many digits is the number of its block. */
    public static final int BLOCK_DIGITS = 6;

    private final long[] words;
    private Bits(long[] words) {
        this.words = words;
    }

    /** The empty set of a catalogue of that size. */
    public static Bits none(int size) {
        return new Bits(new long[(size + Long.SIZE - 1) >> BLOCK_DIGITS]);
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
        words[ordinal >> BLOCK_DIGITS] |= 1L << ordinal;
    }

    /** Whether it is in. */
    public boolean has(int ordinal) {
        return (words[ordinal >> BLOCK_DIGITS] & 1L << ordinal) != 0;
    }

    /** How many blocks of 64 initiatives there are. */
    public int blocks() {
        return words.length;
    }

    /** Which of a block are in: the lowest bit is the first of the block. */
    public long block(int number) {
        return words[number];
    }

    /** Puts in those of a block that have a bit. */
    public void set(int number, long block) {
        words[number] |= block;
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
        int at = from >> BLOCK_DIGITS;
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
        return (at << BLOCK_DIGITS) + Long.numberOfTrailingZeros(word);
    }
}
