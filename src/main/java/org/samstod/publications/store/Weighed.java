package org.samstod.publications.store;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Which initiatives one word, or one phrase, is found in and what it weighs in each. Kept for who asks for it next, as a byte an initiative of the
 * catalogue, or as a list when it is found in few. Written by one, then read by all.
 */
final class Weighed {

    /** A list takes five bytes an initiative that it is found in, the other way one for each there is. */
    private static final int BYTES_LISTED = 5;
    private static final int BYTES_BESIDE = 300;
    private static final int MOST_WEIGHTS = 255;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final float[] weights;
    /** How many of the weights are those of the word itself, and not of its last part alone. */
    private final int firm;
    private final int many;
    private final int manyFirm;
    /** For each initiative which weight it has, from 1; 0 where it is not found. Null when listed. */
    private final byte[] each;
    private final int[] ordinals;
    private final byte[] listed;

    private Weighed(Builder built) {
        weights = built.weights;
        firm = built.firm;
        many = built.many;
        manyFirm = built.manyFirm;
        boolean few = (long) many * BYTES_LISTED < built.each.length;
        each = few ? null : built.each;
        ordinals = few ? new int[many] : null;
        listed = few ? new byte[many] : null;
        int at = 0;
        for (int ordinal = few ? next(built.each, 0) : -1; ordinal >= 0; ordinal = next(built.each, ordinal + 1)) {
            ordinals[at] = ordinal;
            listed[at++] = built.each[ordinal];
        }
    }

    /** The first at or after a place that is not 0, or -1; most are, so eight are looked at together. */
    private static int next(byte[] each, int from) {
        int at = from;
        while (at < each.length) {
            if ((at & Long.BYTES - 1) == 0 && at + Long.BYTES <= each.length && (long) EIGHT.get(each, at) == 0) {
                at += Long.BYTES;
            } else if (each[at] != 0) {
                return at;
            } else {
                at++;
            }
        }
        return -1;
    }

    /** Takes the documents of one reading after the other; of several readings what weighs most comes first, and stays. */
    static final class Builder implements WordQueries.Taker {

        private final int[] ordinalOf;
        private final AtomicReference<byte[]> spare;
        private final byte[] each;
        private float[] weights = new float[0];
        private int firm;
        private int many;
        private int manyFirm;
        private int base;

        /**
         * @param ordinalOf which initiative each document is, -1 for one that is gone
         * @param size initiatives of the catalogue
         * @param spare where an empty array of that size may lie, and is laid back when it was not needed
         */
        Builder(int[] ordinalOf, int size, AtomicReference<byte[]> spare) {
            this.ordinalOf = ordinalOf;
            this.spare = spare;
            byte[] lying = spare.getAndSet(null);
            this.each = lying == null ? new byte[size] : lying;
        }

        /** What comes next is one reading; those by the last part of a compound alone come last. */
        Builder reading(WordQueries.Reading next) {
            boolean another = weights.length == 0 || weights[weights.length - 1] != next.weight() || weights.length == firm && next.lastPart();
            // More than can be told apart weigh as the last.
            if (another && weights.length < MOST_WEIGHTS) {
                weights = Arrays.copyOf(weights, weights.length + 1);
                weights[weights.length - 1] = next.weight();
                firm = next.lastPart() ? firm : weights.length;
            }
            return this;
        }

        /** What comes next is of the segment whose first document has this number. */
        Builder segment(int firstDocument) {
            base = firstDocument;
            return this;
        }

        @Override
        public void take(DocIdSetIterator documents) throws IOException {
            byte now = (byte) weights.length;
            int taken = 0;
            for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
                int ordinal = ordinalOf[base + document];
                if (ordinal >= 0 && each[ordinal] == 0) {
                    each[ordinal] = now;
                    taken++;
                }
            }
            many += taken;
            // Those of last parts come last.
            manyFirm = weights.length == firm ? many : manyFirm;
        }

        /** Nothing more comes. */
        Weighed whole() {
            Weighed whole = new Weighed(this);
            if (whole.each == null) {
                for (int ordinal : whole.ordinals) {
                    each[ordinal] = 0;
                }
                spare.set(each);
            }
            return whole;
        }
    }

    /** Goes through what is found, in ascending order, with the number of its weight. */
    interface Each {

        void take(int ordinal, int weight);
    }

    /** How many initiatives it is found in. */
    int many() {
        return many;
    }

    /** Whether it is found by more than the last part of a compound. */
    boolean isFirm() {
        return manyFirm > 0;
    }

    /** Whether a weight is one of the word itself, and not of its last part alone. */
    boolean isFirm(int number) {
        return number <= firm;
    }

    /** A weight by its number. */
    float weight(int number) {
        return weights[number - 1];
    }

    /** What it takes in memory. */
    int bytes() {
        return BYTES_BESIDE + (each == null ? BYTES_LISTED * many : each.length);
    }

    /** Tells what it is found in. */
    void forEach(Each taker) {
        if (each == null) {
            for (int i = 0; i < many; i++) {
                taker.take(ordinals[i], listed[i] & 0xFF);
            }
        } else {
            for (int ordinal = next(each, 0); ordinal >= 0; ordinal = next(each, ordinal + 1)) {
                taker.take(ordinal, each[ordinal] & 0xFF);
            }
        }
    }

    /** Which weight it has in some initiatives, asked for in ascending order; each who asks has one. */
    Asker asker() {
        return new Asker();
    }

    /** Knows where in the list it is. */
    final class Asker {

        private int at;

        /** 0 where it is not found. */
        int number(int ordinal) {
            if (each != null) {
                return each[ordinal] & 0xFF;
            }
            while (at < many && ordinals[at] < ordinal) {
                at++;
            }
            return at < many && ordinals[at] == ordinal ? listed[at] & 0xFF : 0;
        }

        Weighed word() {
            return Weighed.this;
        }
    }
}
