package org.samstod.publications.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.lucene.search.DocIdSetIterator;
import org.junit.jupiter.api.Test;
import org.samstod.publications.domain.Bits;

class FoundTest {

    private static final int SIZE = 1_000;

    @Test
    void whoAsksAgain_getsTheSameInTheSameOrder() {
        Random random = new Random(7);
        Found found = new Found(SIZE);
        for (int ordinal = 0; ordinal < SIZE; ordinal += 2) {
            found.add(ordinal, 1 + random.nextInt(4) / 2f, true);
        }
        found.whole(null);
        Bits within = Bits.none(SIZE);
        IntStream.range(0, SIZE).filter(ordinal -> ordinal % 5 != 0).forEach(within::set);
        int[] first = found.hits(within, 40).best();
        assertEquals(40, first.length);
        assertArrayEquals(first, found.hits(within, 40).best());
        assertArrayEquals(IntStream.of(first).limit(7).toArray(), found.hits(within, 7).best());
        assertEquals(found.hits(within, 1).all().countWith(within), found.hits(within, SIZE).best().length);
        assertEquals(0, found.hits(Bits.none(SIZE), 40).best().length);
    }

    @Test
    void whatWordsAreFoundIn_isTheSameListedOrNot() throws IOException {
        Random random = new Random(11);
        // Every third document is gone; the others are initiatives in another order.
        int[] ordinalOf = IntStream.range(0, SIZE).map(document -> document % 3 == 0 ? -1 : SIZE - 1 - document).toArray();
        AtomicReference<byte[]> spare = new AtomicReference<>();
        for (int oneIn : new int[] {2, 400, 20, 2, 100}) {
            float[] expected = new float[SIZE];
            Weighed.Builder builder = new Weighed.Builder(ordinalOf, SIZE, spare).segment(0);
            for (float weight : new float[] {3, 1.5f, 1.5f, 0.25f}) {
                int[] documents = IntStream.range(0, SIZE).filter(document -> random.nextInt(oneIn) == 0).toArray();
                builder.reading(new WordQueries.Reading(null, weight, weight < 1)).take(new SortedDocuments(documents));
                IntStream.of(documents).map(document -> ordinalOf[document]).filter(ordinal -> ordinal >= 0 && expected[ordinal] == 0)
                        .forEach(ordinal -> expected[ordinal] = weight);
            }
            Weighed whole = builder.whole();
            assertEquals((int) IntStream.range(0, SIZE).filter(ordinal -> expected[ordinal] > 0).count(), whole.many());
            assertEquals(2, IntStream.rangeClosed(1, 3).filter(whole::isFirm).count());
            same(expected, whole, false);
            for (int ordinal = 0; ordinal < SIZE; ordinal++) {
                expected[ordinal] = expected[ordinal] < 1 ? 0 : expected[ordinal];
            }
            same(expected, whole, true);
            assertEquals(IntStream.range(0, SIZE).anyMatch(ordinal -> expected[ordinal] > 0), whole.isFirm());
        }
    }

    private static void same(float[] expected, Weighed whole, boolean firmly) {
        float[] each = new float[SIZE];
        whole.forEach((ordinal, number) -> each[ordinal] = firmly && !whole.isFirm(number) ? 0 : whole.weight(number));
        assertArrayEquals(expected, each);
        Weighed.Asker asker = whole.asker();
        for (int ordinal = 0; ordinal < SIZE; ordinal += 1 + ordinal % 3) {
            int number = asker.number(ordinal);
            assertEquals(expected[ordinal], number == 0 || firmly && !whole.isFirm(number) ? 0 : whole.weight(number));
        }
    }

    /** A list of documents as the index gives it. */
    private static final class SortedDocuments extends DocIdSetIterator {

        private final int[] documents;
        private int at = -1;

        SortedDocuments(int[] documents) {
            this.documents = documents;
        }

        @Override
        public int docID() {
            return at < 0 ? -1 : at < documents.length ? documents[at] : NO_MORE_DOCS;
        }

        @Override
        public int nextDoc() {
            at++;
            return docID();
        }

        @Override
        public int advance(int target) throws IOException {
            return slowAdvance(target);
        }

        @Override
        public long cost() {
            return documents.length;
        }
    }
}
