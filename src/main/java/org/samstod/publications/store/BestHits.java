package org.samstod.publications.store;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.PriorityQueue;
import org.samstod.publications.domain.Bits;
import org.samstod.publications.domain.WordHits;

/** Collects every initiative that is found, and the best ones among those that the filters leave. */
final class BestHits extends SimpleCollector {

    private final int[] ordinals;
    private final Bits all;
    private final Bits within;
    private final PriorityQueue<Hit> best;
    private Scorable scorer;
    private int base;
    private boolean empty = true;

    private record Hit(int ordinal, float score) {
    }

    /**
     * @param size initiatives of the catalogue
     * @param ordinals which of them each document is
     * @param within those that the filters leave
     * @param most how many of the best are kept
     */
    BestHits(int size, int[] ordinals, Bits within, int most) {
        this.ordinals = ordinals;
        this.within = within;
        this.all = Bits.none(size);
        this.best = new PriorityQueue<>(Math.max(1, Math.min(most, size))) {
            @Override
            protected boolean lessThan(Hit a, Hit b) {
                // Of equally good ones the newer, whose ordinal is lower, is the better.
                return a.score() < b.score() || a.score() == b.score() && a.ordinal() > b.ordinal();
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        base = context.docBase;
    }

    @Override
    public void setScorer(Scorable newScorer) {
        scorer = newScorer;
    }

    @Override
    public void collect(int document) throws IOException {
        int ordinal = ordinals[base + document];
        if (ordinal >= 0) {
            empty = false;
            all.set(ordinal);
            if (within.has(ordinal)) {
                best.insertWithOverflow(new Hit(ordinal, scorer.score()));
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    /** A search in one thread, which is what a searcher without an executor does: this collector sees every document. */
    CollectorManager<BestHits, BestHits> alone() {
        return new CollectorManager<>() {
            @Override
            public BestHits newCollector() {
                return BestHits.this;
            }

            @Override
            public BestHits reduce(Collection<BestHits> collectors) {
                return BestHits.this;
            }
        };
    }

    /** Whether nothing has been found. */
    boolean isEmpty() {
        return empty;
    }

    /** What was found; to be asked once. */
    WordHits hits(String instead) {
        int[] order = new int[best.size()];
        for (int i = order.length - 1; i >= 0; i--) {
            order[i] = best.pop().ordinal();
        }
        return new WordHits(all, order, instead);
    }
}
