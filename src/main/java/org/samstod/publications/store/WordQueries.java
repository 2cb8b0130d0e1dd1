package org.samstod.publications.store;

import static org.samstod.publications.store.InitiativeWords.BACKWARDS;
import static org.samstod.publications.store.InitiativeWords.ENGLISH;
import static org.samstod.publications.store.InitiativeWords.FOLDED;
import static org.samstod.publications.store.InitiativeWords.FOLDED_BACKWARDS;
import static org.samstod.publications.store.InitiativeWords.FOLDED_NAMES;
import static org.samstod.publications.store.InitiativeWords.FOLDED_SWEDISH;
import static org.samstod.publications.store.InitiativeWords.NAMES;
import static org.samstod.publications.store.InitiativeWords.PLAIN;
import static org.samstod.publications.store.InitiativeWords.SWEDISH;
import static org.samstod.publications.store.InitiativeWords.terms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.samstod.publications.domain.TypedWords;

/**
 * Turns typed words into a question to the index. Each word must be found in one of its readings, the best reading counts. A reading weighs
 * what it weighs wherever it is found, so that a word in a name comes before one in a text, and of equals the newest. Compounds need no
 * word list: what is published is the list. A word finds the compounds that end or begin with it among the words of the index, and a
 * compound finds its last part (simträning finds träning) when that part stands in the index as a word of its own.
 */
final class WordQueries {

    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_STEM = 4;
    private static final int MOST_COMPOUNDS = 200;
    private static final int MOST_LOOKED_AT = 5_000;

    private final IndexSearcher searcher;
    private final boolean english;

    WordQueries(IndexSearcher searcher, boolean english) {
        this.searcher = searcher;
        this.english = english;
    }

    /** Where a way of reading a word is found. */
    interface Source {

        /** Tells the documents of a segment, list by list; one can be in several. */
        void documents(LeafReaderContext leaf, Taker taker) throws IOException;
    }

    /** Runs through a list of documents. */
    interface Taker {

        void take(DocIdSetIterator documents) throws IOException;
    }

    /**
     * One way of reading a word.
     *
     * @param weight what it counts for where it is found
     * @param lastPart whether it is the last part of a compound alone; those weigh least
     */
    record Reading(Source source, float weight, boolean lastPart) {

        Reading(Source source, float weight) {
            this(source, weight, false);
        }
    }

    /**
     * The readings of one part, the one that weighs most first; none when it asks for nothing.
     *
     * @param alone whether it is all that was typed, so that even a word that says nothing is looked for
     */
    List<Reading> of(TypedWords.Part part, boolean alone) throws IOException {
        List<String> plain = terms(PLAIN, part.text());
        if (plain.isEmpty()) {
            return List.of();
        }
        List<String> swedish = terms(SWEDISH, part.text());
        List<String> foreign = terms(ENGLISH, part.text());
        if (!alone && (english ? foreign : swedish).isEmpty()) {
            return List.of();
        }
        boolean marked = InitiativeWords.isMarked(part.text());
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(together(NAMES, plain), 3f));
        readings.add(new Reading(together(PLAIN, plain), 1.6f));
        if (!marked) {
            unlessTheSame(NAMES, FOLDED_NAMES, plain, 2.5f, readings);
            unlessTheSame(PLAIN, FOLDED, plain, 1f, readings);
        }
        if (!part.phrase()) {
            if (!swedish.isEmpty()) {
                readings.add(new Reading(together(SWEDISH, swedish), english ? 1.2f : 1.4f));
                if (!marked) {
                    readings.add(new Reading(together(FOLDED_SWEDISH, swedish), 0.9f));
                }
            }
            if (!foreign.isEmpty()) {
                readings.add(new Reading(together(ENGLISH, foreign), english ? 1.4f : 1.1f));
            }
            if (plain.size() == 1) {
                beginnings(plain.get(0), marked, readings);
                if (swedish.size() == 1) {
                    compounds(plain.get(0), swedish.get(0), marked, readings);
                }
            }
        }
        readings.sort(Comparator.comparing(Reading::weight).reversed());
        return readings;
    }

    /** Looks without marks too, unless that finds what is found already: the same texts are in both fields, so the larger one holds the smaller. */
    private void unlessTheSame(String field, String folded, List<String> plain, float weight, List<Reading> readings) throws IOException {
        if (plain.size() > 1 || documents(field, plain.get(0)) < documents(folded, plain.get(0))) {
            readings.add(new Reading(together(folded, plain), weight));
        }
    }

    private int documents(String field, String word) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(field, word));
    }

    private static void beginnings(String word, boolean marked, List<Reading> readings) {
        if (word.length() < SHORTEST_BEGINNING) {
            return;
        }
        readings.add(new Reading(beginning(NAMES, word, null), 2.2f));
        readings.add(new Reading(beginning(PLAIN, word, null), 0.5f));
        if (!marked) {
            readings.add(new Reading(beginning(FOLDED_NAMES, word, NAMES), 1.8f));
            readings.add(new Reading(beginning(FOLDED, word, PLAIN), 0.3f));
        }
    }

    private void compounds(String word, String stem, boolean marked, List<Reading> readings) throws IOException {
        if (stem.length() < SHORTEST_STEM) {
            return;
        }
        if (!stem.equals(word)) {
            // Stemming only shortens: what has a stem that begins like this begins like this itself, and has been looked for.
            readings.add(new Reading(beginning(SWEDISH, stem, null), 0.4f));
        }
        boolean whole = endingWith(BACKWARDS, stem, 0.6f, null, readings);
        if (!marked) {
            endingWith(FOLDED_BACKWARDS, stem, 0.3f, whole ? BACKWARDS : null, readings);
        }
        lastPart(SWEDISH, stem, 0.2f, readings);
        if (!marked) {
            lastPart(FOLDED_SWEDISH, stem, 0.1f, readings);
        }
    }

    /**
     * Compounds of the index that end with a stem and begin with something that can begin a compound: föräldrar are not äldre.
     *
     * @return whether there were no more than are looked for
     */
    private boolean endingWith(String field, String stem, float weight, String marked, List<Reading> readings) throws IOException {
        Terms all = MultiTerms.getTerms(searcher.getIndexReader(), field);
        if (all == null) {
            return true;
        }
        BytesRef beginning = new BytesRef(InitiativeWords.backwards(stem));
        List<BytesRef> found = new ArrayList<>();
        TermsEnum each = all.iterator();
        BytesRef word = each.seekCeil(beginning) == TermsEnum.SeekStatus.END ? null : each.term();
        int looked = 0;
        while (word != null && StringHelper.startsWith(word, beginning) && looked++ < MOST_LOOKED_AT && found.size() < MOST_COMPOUNDS) {
            String compound = InitiativeWords.backwards(word.utf8ToString());
            if (canBegin(compound.substring(0, compound.length() - stem.length()))) {
                found.add(BytesRef.deepCopyOf(word));
            }
            word = each.next();
        }
        if (!found.isEmpty()) {
            readings.add(new Reading(words(field, found, marked), weight));
        }
        return word == null || !StringHelper.startsWith(word, beginning);
    }

    /** The longest end of a compound that stands in the index by itself. */
    private void lastPart(String field, String stem, float weight, List<Reading> readings) throws IOException {
        for (int at = SHORTEST_BEGINNING; at <= stem.length() - SHORTEST_STEM; at++) {
            String last = stem.substring(at);
            if (canBegin(stem.substring(0, at)) && documents(field, last) > 0) {
                readings.add(new Reading(words(field, List.of(new BytesRef(last)), null), weight, true));
                return;
            }
        }
    }

    /** Whether a compound can begin so: long enough, and no word that says nothing; an s that joins the parts is left out. */
    private static boolean canBegin(String first) {
        String bare = first.endsWith("s") && first.length() > SHORTEST_BEGINNING ? first.substring(0, first.length() - 1) : first;
        return first.length() >= SHORTEST_BEGINNING && !InitiativeWords.saysNothing(first) && !InitiativeWords.saysNothing(bare);
    }

    /** What was written as one word, or between quotation marks, stands together. */
    private Source together(String field, List<String> terms) throws IOException {
        if (terms.size() == 1) {
            return words(field, List.of(new BytesRef(terms.get(0))), null);
        }
        Weight weight = searcher.createWeight(searcher.rewrite(new PhraseQuery(field, terms.toArray(String[]::new))), ScoreMode.COMPLETE_NO_SCORES, 1);
        return (leaf, taker) -> {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                taker.take(scorer.iterator());
            }
        };
    }

    /**
     * @param marked the same texts with their marks, a reading of which weighs more and comes before; or null
     */
    private static Source words(String field, List<BytesRef> words, String marked) {
        return (leaf, taker) -> {
            TermsEnum each = words(leaf, field);
            TermsEnum same = marked == null ? TermsEnum.EMPTY : words(leaf, marked);
            PostingsEnum documents = null;
            for (BytesRef word : words) {
                if (each.seekExact(word) && !isTheSame(each, same)) {
                    documents = each.postings(documents, PostingsEnum.NONE);
                    taker.take(documents);
                }
            }
        };
    }

    /** Whether a word without marks stands nowhere but where it was written so: whoever looked for that has found it all. */
    private static boolean isTheSame(TermsEnum each, TermsEnum marked) throws IOException {
        return marked.seekExact(each.term()) && marked.docFreq() == each.docFreq();
    }

    private static TermsEnum words(LeafReaderContext leaf, String field) throws IOException {
        Terms all = leaf.reader().terms(field);
        return all == null ? TermsEnum.EMPTY : all.iterator();
    }

    /** The words that begin like this and go on; the word itself is another reading. */
    private static Source beginning(String field, String typed, String marked) {
        BytesRef beginning = new BytesRef(typed);
        return (leaf, taker) -> {
            TermsEnum each = words(leaf, field);
            TermsEnum same = marked == null ? TermsEnum.EMPTY : words(leaf, marked);
            PostingsEnum documents = null;
            BytesRef word = each.seekCeil(beginning) == TermsEnum.SeekStatus.END ? null : each.term();
            while (word != null && StringHelper.startsWith(word, beginning)) {
                if (word.length > beginning.length && !isTheSame(each, same)) {
                    documents = each.postings(documents, PostingsEnum.NONE);
                    taker.take(documents);
                }
                word = each.next();
            }
        };
    }
}
