package org.samstod.publications.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.samstod.publications.domain.TypedWords;

/**
 * Finds words one after the other, and each one reading after the other, instead of one document after the other: every initiative that is found
 * is wanted, since all of them are counted, and running through a list of documents is the quickest thing an index can do. What one word is found
 * in is kept for the next question: the words that many initiatives have are those that people ask for.
 */
final class WordFinder {

    private final FieldTerms index;
    private final int[] ordinalOf;
    private final int size;
    private final boolean english;
    private final Kept kept;

    /** One word or phrase as it is read in one language. */
    record Asked(TypedWords.Part part, boolean english) {
    }

    /**
     * What is kept for a reader and a catalogue.
     *
     * @param lastParts what compounds are found in by their last parts, as long as any of these compounds is kept
     * @param spare empty blocks for who looks for a word
     */
    record Kept(Cache<Asked, Weighed> words, Cache<Term, Weighed> lastParts, AtomicReference<long[][]> spare) {

        /** Nothing yet. */
        static Kept upTo(long bytes) {
            return new Kept(Caffeine.newBuilder().maximumWeight(bytes).weigher((Asked asked, Weighed word) -> word.bytes()).build(),
                    Caffeine.newBuilder().weakValues().build(), new AtomicReference<>());
        }
    }

    /**
     * @param index where words are looked for
     * @param ordinalOf which initiative each document is, -1 for one that is gone
     * @param size initiatives of the catalogue
     */
    WordFinder(FieldTerms index, int[] ordinalOf, int size, boolean english, Kept kept) {
        this.index = index;
        this.ordinalOf = ordinalOf;
        this.size = size;
        this.english = english;
        this.kept = kept;
    }

    /** What each part that asks for something is found in; empty when nothing that was typed asks for anything. */
    List<Weighed> of(TypedWords typed) throws IOException {
        List<Weighed> all = of(typed, typed.parts().size() == 1);
        return all.isEmpty() ? of(typed, true) : all;
    }

    private List<Weighed> of(TypedWords typed, boolean alone) throws IOException {
        List<Weighed> all = new ArrayList<>();
        for (TypedWords.Part part : typed.parts()) {
            Weighed one = of(part, alone);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    /**
     * What one part is found in; null when it asks for nothing.
     *
     * @param alone whether it is all that was typed, so that even a word that says nothing is looked for
     */
    Weighed of(TypedWords.Part part, boolean alone) throws IOException {
        if (!alone && !WordQueries.saysSomething(part, english)) {
            return null;
        }
        Asked asked = new Asked(part, english);
        Weighed one = kept.words().getIfPresent(asked);
        if (one != null) {
            return one;
        }
        List<WordQueries.Reading> readings = new WordQueries(index, english).of(part);
        if (readings.isEmpty()) {
            return null;
        }
        Weighed.Builder builder = new Weighed.Builder(ordinalOf, size, kept.spare());
        for (WordQueries.Reading reading : readings) {
            if (reading.lastPart() == null) {
                read(reading, builder);
            } else {
                builder.lastPart(lastPart(reading), reading.weight());
            }
        }
        one = builder.whole();
        kept.words().put(asked, one);
        return one;
    }

    private void read(WordQueries.Reading reading, Weighed.Builder builder) throws IOException {
        builder.reading(reading);
        for (LeafReaderContext leaf : index.segments()) {
            reading.source().documents(leaf, builder.segment(leaf.docBase));
        }
    }

    private Weighed lastPart(WordQueries.Reading reading) throws IOException {
        Weighed last = kept.lastParts().getIfPresent(reading.lastPart());
        if (last == null) {
            Weighed.Builder builder = new Weighed.Builder(ordinalOf, size, kept.spare());
            read(reading, builder);
            last = builder.whole();
            kept.lastParts().put(reading.lastPart(), last);
        }
        return last;
    }

    /** Everything that has every part. */
    Found find(List<Weighed> parts) {
        return Found.of(parts, size);
    }
}
