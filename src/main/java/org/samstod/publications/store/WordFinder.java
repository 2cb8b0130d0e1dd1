package org.samstod.publications.store;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Answers a question of {@link WordQueries} one reading after the other instead of one document after the other: every initiative that is found
 * is wanted, since all of them are counted, and running through a list of documents is the quickest thing an index can do.
 */
final class WordFinder {

    private final IndexReader reader;

    WordFinder(IndexReader reader) {
        this.reader = reader;
    }

    /** Whether there is anything that has every part of a question. */
    boolean any(List<List<WordQueries.Reading>> question) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            float[] weights = weights(question, leaf);
            Bits live = leaf.reader().getLiveDocs();
            for (int document = 0; document < weights.length; document++) {
                if (weights[document] > 0 && (live == null || live.get(document))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells everything that has every part of a question, and how much it weighs. */
    void find(List<List<WordQueries.Reading>> question, Found found) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            float[] weights = weights(question, leaf);
            for (int document = 0; document < weights.length; document++) {
                if (weights[document] > 0) {
                    found.add(leaf.docBase + document, weights[document]);
                }
            }
        }
    }

    /** The weight of each document of a segment, of documents that are gone too; 0 for what lacks a part. Empty when all do. */
    private static float[] weights(List<List<WordQueries.Reading>> question, LeafReaderContext leaf) throws IOException {
        float[] sum = new float[0];
        for (List<WordQueries.Reading> part : question) {
            float[] best = best(part, leaf);
            if (best.length == 0) {
                return best;
            }
            if (sum.length == 0) {
                sum = best;
            } else {
                for (int document = 0; document < sum.length; document++) {
                    sum[document] = sum[document] > 0 && best[document] > 0 ? sum[document] + best[document] : 0;
                }
            }
        }
        return sum;
    }

    private static float[] best(List<WordQueries.Reading> part, LeafReaderContext leaf) throws IOException {
        Best best = new Best(leaf.reader().maxDoc());
        for (WordQueries.Reading reading : part) {
            best.weight = reading.weight();
            reading.source().documents(leaf, best);
        }
        return best.weights;
    }

    /** Of several readings what weighs most comes first, and stays. */
    private static final class Best implements WordQueries.Taker {

        private final int size;
        private float[] weights = new float[0];
        private float weight;

        Best(int size) {
            this.size = size;
        }

        @Override
        public void take(DocIdSetIterator documents) throws IOException {
            float[] here = weights.length == 0 ? new float[size] : weights;
            float now = weight;
            for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
                if (here[document] == 0) {
                    here[document] = now;
                }
            }
            weights = here;
        }
    }
}
