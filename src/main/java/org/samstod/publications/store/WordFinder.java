package org.samstod.publications.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.samstod.publications.domain.TypedWords;

/**
 * Finds words one after the other, and each one reading after the other, instead of one document after the other: every initiative that is found
 * is wanted, since all of them are counted, and running through a list of documents is the quickest thing an index can do. What one word is found
 * in is kept for the next question: the words that many initiatives have are those that people ask for.
 */
final class WordFinder {

    private final DirectoryReader reader;
    private final int[] ordinalOf;
    private final int size;
    private final boolean english;
    private final Kept kept;

    /** One word or phrase as it is read in one language. */
    record Asked(TypedWords.Part part, boolean english, boolean alone) {
    }

    /**
     * What is kept for a reader and a catalogue.
     *
     * @param spare an empty array for who looks for a word
     */
    record Kept(Cache<Asked, Weighed> words, AtomicReference<byte[]> spare) {

        /** Nothing yet. */
        static Kept upTo(long bytes) {
            return new Kept(Caffeine.newBuilder().maximumWeight(bytes).weigher((Asked asked, Weighed word) -> word.bytes()).build(), new AtomicReference<>());
        }
    }

    /**
     * @param ordinalOf which initiative each document is, -1 for one that is gone
     * @param size initiatives of the catalogue
     */
    WordFinder(DirectoryReader reader, int[] ordinalOf, int size, boolean english, Kept kept) {
        this.reader = reader;
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
     * @param alone whether it is all that was typed
     */
    Weighed of(TypedWords.Part part, boolean alone) throws IOException {
        Asked asked = new Asked(part, english, alone);
        Weighed one = kept.words().getIfPresent(asked);
        if (one != null) {
            return one;
        }
        List<WordQueries.Reading> readings = new WordQueries(new IndexSearcher(reader), english).of(part, alone);
        if (readings.isEmpty()) {
            return null;
        }
        Weighed.Builder builder = new Weighed.Builder(ordinalOf, size, kept.spare());
        for (WordQueries.Reading reading : readings) {
            builder.reading(reading);
            for (LeafReaderContext leaf : reader.leaves()) {
                reading.source().documents(leaf, builder.segment(leaf.docBase));
            }
        }
        one = builder.whole();
        kept.words().put(asked, one);
        return one;
    }

    /** Everything that has every part, and how much it weighs. */
    Found find(List<Weighed> parts) {
        Found found = new Found(size);
        if (parts.isEmpty()) {
            return found;
        }
        List<Weighed> rarest = new ArrayList<>(parts);
        rarest.sort(Comparator.comparingInt(Weighed::many));
        Weighed first = rarest.get(0);
        Weighed.Asker[] others = rarest.stream().skip(1).map(Weighed::asker).toArray(Weighed.Asker[]::new);
        first.forEach((ordinal, number) -> {
            float sum = first.weight(number);
            boolean firmly = first.isFirm(number);
            for (Weighed.Asker other : others) {
                int its = other.number(ordinal);
                if (its == 0) {
                    return;
                }
                sum += other.word().weight(its);
                firmly &= other.word().isFirm(its);
            }
            found.add(ordinal, sum, firmly);
        });
        return found;
    }
}
