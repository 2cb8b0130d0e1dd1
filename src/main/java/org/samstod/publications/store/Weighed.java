package org.samstod.publications.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.search.DocIdSetIterator;
import org.samstod.publications.domain.Bits;

/**
 * Which initiatives one word, or one phrase, is found in and what it weighs in each. Kept for who asks for it next. An initiative has the number of its
 * weight, the heaviest first; what is found in many is kept digit by digit, so that 64 initiatives are looked at together, what is found in few as a
 * list. What a compound is found in by its last part alone is what that is found in, and kept there once for all compounds that end so. Written by one,
 * then read by all.
 */
final class Weighed {

    /** More of a block are found sooner by their digits than by going through a list. */
    private static final int MOST_LISTED_IN_A_BLOCK = 1;
    private static final int STEP_DIGITS = 7;
    private static final int LAST_OF_STEP = 0x7f;
    private static final int BYTES_BESIDE = 300;

    private final int[] weights;
    /** How many of the weights are those of the word itself; those of its last part alone come after them, one of each of the others. */
    private final int firm;
    private final int many;
    private final int manyFirm;
    /** What last parts are found in. */
    private final Weighed[] lastParts;
    /** The digits of the numbers of the word's own weights, the last digit first; 0 where it is not found. Null when listed. */
    private final long[][] digits;
    /** When listed, how far it is from one to the next: seven digits a byte, the lowest first; a byte below zero is not the last of its step. */
    private final byte[] steps;
    private final byte[] numbers;

    private Weighed(Builder built, boolean listed) {
        weights = built.weights;
        firm = built.firm;
        many = built.many;
        manyFirm = built.manyFirm;
        lastParts = built.lastParts;
        digits = listed ? null : Arrays.copyOf(built.digits, digitsOf(firm));
        numbers = listed ? new byte[manyFirm] : null;
        steps = listed ? list(built.digits) : null;
    }

    /** Writes the numbers down one after the other; the steps between them. */
    private byte[] list(long[][] built) {
        long[] here = new long[digitsOf(firm)];
        byte[] written = new byte[manyFirm + manyFirm / 2 + Integer.BYTES];
        int end = 0;
        int last = 0;
        for (int block = 0, at = 0; at < manyFirm; block++) {
            for (long left = block(built, block, here); left != 0; left &= left - 1) {
                int place = Long.numberOfTrailingZeros(left);
                int ordinal = (block << Bits.BLOCK_DIGITS) + place;
                numbers[at++] = (byte) number(here, place);
                written = written.length - end < Integer.BYTES + 1 ? Arrays.copyOf(written, written.length * 2) : written;
                int step = ordinal - last;
                last = ordinal;
                for (; step > LAST_OF_STEP; step >>>= STEP_DIGITS) {
                    written[end++] = (byte) (step & LAST_OF_STEP | ~LAST_OF_STEP);
                }
                written[end++] = (byte) step;
            }
        }
        return Arrays.copyOf(written, end);
    }

    private static int digitsOf(int number) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(number);
    }

    /** Reads the digits of a block; which of its initiatives have any. */
    private static long block(long[][] digits, int block, long[] here) {
        long found = 0;
        for (int digit = 0; digit < digits.length && digit < here.length; digit++) {
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
        private Weighed[] lastParts = new Weighed[0];
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

        /** What comes next is one reading. */
        Builder reading(WordQueries.Reading next) {
            dropUnused();
            if (weights.length == 0 || weights[weights.length - 1] != next.weight()) {
                weigh(next.weight());
                firm = weights.length;
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

        private void weigh(int weight) {
            weights = Arrays.copyOf(weights, weights.length + 1);
            weights[weights.length - 1] = weight;
        }

        /**
         * Where only the last part of a compound is found. No reading comes after it.
         *
         * @param weight what that counts for, tenths; less than all before
         */
        Builder lastPart(Weighed last, int weight) {
            dropUnused();
            int before = many;
            Cursor where = last.cursor();
            for (int block = where.from(0); block < blocks; block = where.from(block + 1)) {
                long more = where.at(block) & ~found[block];
                found[block] |= more;
                many += Long.bitCount(more);
            }
            if (many > before) {
                weigh(weight);
                lastParts = Arrays.copyOf(lastParts, lastParts.length + 1);
                lastParts[lastParts.length - 1] = last;
            }
            manyHeavier = -1;
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
            manyFirm = many;
        }

        /** Nothing more comes. */
        Weighed whole() {
            dropUnused();
            int needed = digitsOf(firm);
            boolean listed = manyFirm <= blocks * MOST_LISTED_IN_A_BLOCK;
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

    /** What it takes in memory, without last parts, which others share. */
    int bytes() {
        return BYTES_BESIDE + (digits == null ? steps.length + numbers.length : digits.length * digits[0].length * Long.BYTES);
    }

    /** Where it is found, block by block. */
    Cursor cursor() {
        return new Cursor();
    }

    /** Stands at one block of 64 initiatives; each who looks has one. */
    final class Cursor {

        private final long[] here = new long[digitsOf(weights.length)];
        private final Cursor[] rests = Arrays.stream(lastParts).map(Weighed::cursor).toArray(Cursor[]::new);
        private long found;
        private long foundFirmly;
        /** When listed, the next one, the number of its number, and where its next step is. */
        private int next;
        private int at = -1;
        private int step;

        private Cursor() {
            if (digits == null) {
                goOn();
            }
        }

        /** The first block, at or after a block that comes after the one where it stands, in which anything may be found. */
        int from(int block) {
            if (digits != null) {
                return block;
            }
            passOver(block);
            int first = next >> Bits.BLOCK_DIGITS;
            for (Cursor rest : rests) {
                first = Math.min(first, rest.from(block));
            }
            return first;
        }

        /** Goes to a block, which comes after the one where it stands; which of its initiatives are found. */
        long at(int block) {
            if (digits == null || lastParts.length > 0) {
                Arrays.fill(here, 0);
            }
            foundFirmly = digits == null ? listed(block) : block(digits, block, here);
            found = foundFirmly;
            for (int i = 0; i < rests.length; i++) {
                long more = rests[i].at(block) & ~found;
                found |= more;
                for (int digit = 0; digit < here.length; digit++) {
                    here[digit] |= (firm + 1 + i >>> digit & 1) == 0 ? 0 : more;
                }
            }
            return found;
        }

        private long listed(int block) {
            passOver(block);
            long those = 0;
            for (; next >> Bits.BLOCK_DIGITS == block; goOn()) {
                those |= 1L << next;
                for (int digit = 0; digit < here.length; digit++) {
                    here[digit] |= (long) (numbers[at] >>> digit & 1) << next;
                }
            }
            return those;
        }

        private void passOver(int block) {
            while (next >> Bits.BLOCK_DIGITS < block) {
                goOn();
            }
        }

        /** To the next of the list; after the last one nothing comes. */
        private void goOn() {
            at++;
            if (at >= manyFirm) {
                next = Integer.MAX_VALUE;
                return;
            }
            int far = steps[step++];
            if (far < 0) {
                far &= LAST_OF_STEP;
                for (int digits = STEP_DIGITS; ; digits += STEP_DIGITS) {
                    int more = steps[step++];
                    far |= (more & LAST_OF_STEP) << digits;
                    if (more >= 0) {
                        break;
                    }
                }
            }
            next += far;
        }

        /** Which of the block are found by more than the last part of a compound. */
        long firm() {
            return foundFirmly;
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
