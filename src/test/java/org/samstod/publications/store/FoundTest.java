package org.samstod.publications.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.lucene.search.DocIdSetIterator;
import org.junit.jupiter.api.Test;
import org.samstod.publications.domain.Bits;
import org.samstod.publications.domain.WordHits;

/** What words find together, against what looking at every initiative by itself finds. */
class FoundTest {

    private static final int SIZE = 1_000;
    private static final int[] WEIGHTS = {30, 15, 15, 5, 2};
    /** What weighs so much, or less, is found by a last part. */
    private static final int LAST_PARTS = 5;

    private final Random random = new Random(7);
    private final AtomicReference<long[][]> spare = new AtomicReference<>();
    /** Every third document is gone; the others are initiatives in another order. */
    private final int[] ordinalOf = IntStream.range(0, SIZE).map(document -> document % 3 == 0 ? -1 : SIZE - 1 - document).toArray();

    /** A word, and what it weighs in each initiative. */
    private record Word(Weighed word, int[] weights) {

        boolean has(int ordinal) {
            return weights[ordinal] > 0;
        }

        boolean isFirmlyIn(int ordinal) {
            return weights[ordinal] > LAST_PARTS;
        }
    }

    /** One that is found in one of so many initiatives by each of its readings; the last two are by its last part. */
    private Word word(int oneIn) throws IOException {
        int[] weights = new int[SIZE];
        Weighed.Builder builder = new Weighed.Builder(ordinalOf, SIZE, spare).segment(0);
        for (int weight : WEIGHTS) {
            int[] documents = IntStream.range(0, SIZE).filter(document -> random.nextInt(oneIn) == 0).toArray();
            if (weight > LAST_PARTS) {
                builder.reading(new WordQueries.Reading(null, weight)).take(new SortedDocuments(documents));
            } else {
                Weighed.Builder last = new Weighed.Builder(ordinalOf, SIZE, spare).segment(0);
                last.reading(new WordQueries.Reading(null, weight)).take(new SortedDocuments(documents));
                builder.lastPart(last.whole(), weight);
            }
            IntStream.of(documents).map(document -> ordinalOf[document]).filter(ordinal -> ordinal >= 0 && weights[ordinal] == 0)
                    .forEach(ordinal -> weights[ordinal] = weight);
        }
        return new Word(builder.whole(), weights);
    }

    private List<Word> words(int... oneIn) throws IOException {
        List<Word> words = new ArrayList<>();
        for (int one : oneIn) {
            words.add(word(one));
        }
        return words;
    }

    @Test
    void wordsTogether_areFoundAndOrdered_likeOneByOne() throws IOException {
        Bits within = Bits.none(SIZE);
        IntStream.range(0, SIZE).filter(ordinal -> ordinal % 5 != 0).forEach(within::set);
        // Kept as a list or digit by digit, alone and together, and what lay spare is used again.
        for (int[] oneIn : new int[][] {{2}, {400}, {2, 2}, {3, 400}, {60, 2, 5}, {400, 400}, {1, 1}, {30, 30, 1, 2}}) {
            List<Word> words = words(oneIn);
            Found found = Found.of(words.stream().map(Word::word).toList(), SIZE);
            int[] together = IntStream.range(0, SIZE).filter(ordinal -> words.stream().allMatch(word -> word.has(ordinal))).toArray();
            WordHits hits = found.hits(within, SIZE);
            assertArrayEquals(together, IntStream.range(0, SIZE).filter(hits.all()::has).toArray());
            assertEquals(together.length == 0, found.isEmpty());
            assertEquals(IntStream.of(together).anyMatch(ordinal -> words.stream().allMatch(word -> word.isFirmlyIn(ordinal))), found.isFirm());
            int[] best = IntStream.of(together).filter(within::has).boxed().sorted(Comparator.comparing((Integer ordinal) -> -weight(words, ordinal))
                    .thenComparing(ordinal -> ordinal)).mapToInt(ordinal -> ordinal).toArray();
            for (int most : new int[] {1, 2, 7, 40, SIZE}) {
                assertArrayEquals(IntStream.of(best).limit(most).toArray(), found.hits(within, most).best(), oneIn.length + " words, " + most);
            }
            assertEquals(0, found.hits(Bits.none(SIZE), 40).best().length);
        }
    }

    private static int weight(List<Word> words, int ordinal) {
        return words.stream().mapToInt(word -> word.weights()[ordinal]).sum();
    }

    @Test
    void noWords_findNothing() {
        Found found = Found.of(List.of(), SIZE);
        assertTrue(found.isEmpty());
        assertFalse(found.isFirm());
        assertEquals(0, found.hits(Bits.all(SIZE), 7).best().length);
    }

    @Test
    void word_knowsHowManyItIsFoundIn_andWhetherFirmly() throws IOException {
        for (int oneIn : new int[] {1, 2, 20, 300, 1_500}) {
            Word word = word(oneIn);
            assertEquals((int) IntStream.range(0, SIZE).filter(word::has).count(), word.word().many());
            assertEquals(IntStream.range(0, SIZE).anyMatch(word::isFirmlyIn), word.word().isFirm());
            assertTrue(word.word().bytes() < SIZE, "less than a byte an initiative");
        }
    }

    @Test
    void listed_howeverFarApart() throws IOException {
        int size = 1 << 22;
        int[] ordinals = {0, 1, 128, 256, 16_639, 33_023, 2_130_175, size - 1};
        Weighed.Builder builder = new Weighed.Builder(IntStream.range(0, size).toArray(), size, spare).segment(0);
        builder.reading(new WordQueries.Reading(null, 30)).take(new SortedDocuments(ordinals));
        WordHits hits = Found.of(List.of(builder.whole()), size).hits(Bits.all(size), size);
        assertArrayEquals(ordinals, hits.best());
        assertEquals(ordinals.length, hits.all().count());
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
