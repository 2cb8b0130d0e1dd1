package org.samstod.publications.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.search.DocIdSetIterator;
import org.samstod.publications.domain.Bits;

/**
 * Which initiatives one word, or one phrase, is found in and what it weighs in each. Kept for who asks for it next. An initiative has the number of its
 * weight, the heaviest first; what is found in many is kept digit by digit, so that 64 initiatives are looked at together, what is found in few as a
 * list. Written by one, then read by all.
 */
final class Weighed {

    /** A list takes so many bytes an initiative that it is found in; a digit takes a bit for each there is. */
    private static final int BYTES_LISTED = 5;
    private static final int BYTES_BESIDE = 300;

    private final int[] weights;
    /** How many of the weights are those of the word itself, and not of its last part alone. */
    private final int firm;
    private final int many;
    private final int manyFirm;
    /** The digits of the numbers of weights, the last digit first; 0 where it is not found. Null when listed. */
    private final long[][] digits;
    private final int[] ordinals;
    private final byte[] numbers;

    private Weighed(Builder built, boolean listed) {
        weights = built.weights;
        firm = built.firm;
        many = built.many;
        manyFirm = built.manyFirm;
        digits = listed ? null : Arrays.copyOf(built.digits, digitsOf(weights.length));
        ordinals = listed ? new int[many] : null;
        numbers = listed ? new byte[many] : null;
        long[] here = new long[digitsOf(weights.length)];
        for (int block = 0, at = 0; listed && at < many; block++) {
            for (long left = block(built.digits, block, here); left != 0; left &= left - 1) {
                int place = Long.numberOfTrailingZeros(left);
                ordinals[at] = (block << Bits.BLOCK_DIGITS) + place;
                numbers[at++] = (byte) number(here, place);
            }
        }
    }

    private static int digitsOf(int number) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(number);
    }

    /** Reads the digits of a block; which of its initiatives have any. */
    private static long block(long[][] digits, int block, long[] here) {
        long found = 0;
        for (int digit = 0; digit < here.length; digit++) {
            here[digit] = digits[digit][block];
            found |= here[digit];
        }
        return found;
    }

    private static int number(long[] here, int place) {
        int number = 0;
        for (int digit = 0; digit < here.length; digit++) {
            number |= (int) (here[digit] >>> place & 1) << digit;
        }
        return number;
    }

    /** Takes the documents of one reading after the other; of several readings what weighs most comes first, and stays. */
    static final class Builder implements WordQueries.Taker {

        private final int[] ordinalOf;
        private final AtomicReference<long[][]> spare;
        private final int blocks;
        /** Empty blocks for who needs them. */
        private long[][] lying;
        private final long[] found;
        private long[][] digits = new long[0][];
        /** The digits of the number that the next ones get, as far as they are 1. */
        private long[][] ones = digits;
        private int[] weights = new int[0];
        private int firm;
        private int many;
        private int manyFirm;
        /** How many were found by what weighs more than what comes next. */
        private int manyHeavier;
        private int base;

        /**
         * @param ordinalOf which initiative each document is, -1 for one that is gone
         * @param size initiatives of the catalogue
         * @param spare where empty blocks for so many may lie, and are laid back when they were not needed
         */
        Builder(int[] ordinalOf, int size, AtomicReference<long[][]> spare) {
            this.ordinalOf = ordinalOf;
            this.spare = spare;
            this.blocks = Bits.none(size).blocks();
            long[][] empty = spare.getAndSet(null);
            this.lying = empty == null ? new long[0][] : empty;
            this.found = empty();
        }

        private long[] empty() {
            if (lying.length == 0) {
                return new long[blocks];
            }
            long[] last = lying[lying.length - 1];
            lying = Arrays.copyOf(lying, lying.length - 1);
            return last;
        }

        /** What comes next is one reading; those by the last part of a compound alone come last. */
        Builder reading(WordQueries.Reading next) {
            dropUnused();
            if (weights.length == 0 || weights[weights.length - 1] != next.weight() || weights.length == firm && next.lastPart()) {
                weights = Arrays.copyOf(weights, weights.length + 1);
                weights[weights.length - 1] = next.weight();
                firm = next.lastPart() ? firm : weights.length;
                manyHeavier = many;
            }
            ones = new long[Integer.bitCount(weights.length)][];
            for (int digit = 0, one = 0; digit < digitsOf(weights.length); digit++) {
                if (digit == digits.length) {
                    digits = Arrays.copyOf(digits, digit + 1);
                    digits[digit] = empty();
                }
                if ((weights.length >>> digit & 1) != 0) {
                    ones[one++] = digits[digit];
                }
            }
            return this;
        }

        /** A weight that nothing has needs no number. */
        private void dropUnused() {
            if (weights.length > 0 && many == manyHeavier) {
                weights = Arrays.copyOf(weights, weights.length - 1);
                firm = Math.min(firm, weights.length);
            }
        }

        /** What comes next is of the segment whose first document has this number. */
        Builder segment(int firstDocument) {
            base = firstDocument;
            return this;
        }

        @Override
        public void take(DocIdSetIterator documents) throws IOException {
            int taken = 0;
            for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
                int ordinal = ordinalOf[base + document];
                if (ordinal >= 0 && (found[ordinal >> Bits.BLOCK_DIGITS] & 1L << ordinal) == 0) {
                    found[ordinal >> Bits.BLOCK_DIGITS] |= 1L << ordinal;
                    for (long[] one : ones) {
                        one[ordinal >> Bits.BLOCK_DIGITS] |= 1L << ordinal;
                    }
                    taken++;
                }
            }
            many += taken;
            // Those of last parts come last.
            manyFirm = weights.length == firm ? many : manyFirm;
        }

        /** Nothing more comes. */
        Weighed whole() {
            dropUnused();
            int needed = digitsOf(weights.length);
            boolean listed = (long) many * BYTES_LISTED <= (long) blocks * Long.BYTES * needed;
            Weighed whole = new Weighed(this, listed);
            for (int digit = listed ? 0 : needed; digit < digits.length; digit++) {
                layBack(digits[digit]);
            }
            layBack(found);
            spare.set(lying);
            return whole;
        }

        private void layBack(long[] used) {
            Arrays.fill(used, 0);
            lying = Arrays.copyOf(lying, lying.length + 1);
            lying[lying.length - 1] = used;
        }
    }

    /** How many initiatives it is found in. */
    int many() {
        return many;
    }

    /** Whether it is found by more than the last part of a compound. */
    boolean isFirm() {
        return manyFirm > 0;
    }

    /** What it weighs where it weighs most. */
    int most() {
        return many == 0 ? 0 : weights[0];
    }

    /** The last number whose weight is more than this one; 0 when there is none. */
    int heavierThan(int weight) {
        int number = weights.length;
        while (number > 0 && weights[number - 1] <= weight) {
            number--;
        }
        return number;
    }

    /** What it takes in memory. */
    int bytes() {
        return BYTES_BESIDE + (digits == null ? BYTES_LISTED * many : digits.length * digits[0].length * Long.BYTES);
    }

    /** Where it is found, block by block. */
    Cursor cursor() {
        return new Cursor();
    }

    /** Stands at one block of 64 initiatives; each who looks has one. */
    final class Cursor {

        private final long[] here = new long[digitsOf(weights.length)];
        private long found;
        private int at;

        /** Goes to a block, which comes after the one where it stands; which of its initiatives are found. */
        long at(int block) {
            found = digits == null ? listed(block) : block(digits, block, here);
            return found;
        }

        private long listed(int block) {
            while (at < many && ordinals[at] >> Bits.BLOCK_DIGITS < block) {
                at++;
            }
            Arrays.fill(here, 0);
            long those = 0;
            for (; at < many && ordinals[at] >> Bits.BLOCK_DIGITS == block; at++) {
                those |= 1L << ordinals[at];
                for (int digit = 0; digit < here.length; digit++) {
                    here[digit] |= (long) (numbers[at] >>> digit & 1) << ordinals[at];
                }
            }
            return those;
        }

        /** Which of the block are found by more than the last part of a compound. */
        long firm() {
            return manyFirm == many ? found : upTo(firm);
        }

        /** Which of the block have one of the first numbers. */
        long upTo(int last) {
            if (last >= weights.length) {
                return found;
            }
            long less = 0;
            long same = found;
            for (int digit = here.length - 1; digit >= 0; digit--) {
                if ((last >>> digit & 1) == 0) {
                    same &= ~here[digit];
                } else {
                    less |= same & ~here[digit];
                    same &= here[digit];
                }
            }
            return less | same;
        }

        /** What one of the block weighs that is found. */
        int weight(int place) {
            return weights[number(here, place) - 1];
        }
    }
}
