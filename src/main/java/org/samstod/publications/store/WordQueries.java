package org.samstod.publications.store;

import static org.samstod.publications.store.InitiativeWords.BEGINNINGS;
import static org.samstod.publications.store.InitiativeWords.ENDS;
import static org.samstod.publications.store.InitiativeWords.ENGLISH;
import static org.samstod.publications.store.InitiativeWords.FOLDED;
import static org.samstod.publications.store.InitiativeWords.FOLDED_BEGINNINGS;
import static org.samstod.publications.store.InitiativeWords.FOLDED_ENDS;
import static org.samstod.publications.store.InitiativeWords.FOLDED_NAME_BEGINNINGS;
import static org.samstod.publications.store.InitiativeWords.FOLDED_NAMES;
import static org.samstod.publications.store.InitiativeWords.FOLDED_SWEDISH;
import static org.samstod.publications.store.InitiativeWords.NAMES;
import static org.samstod.publications.store.InitiativeWords.NAME_BEGINNINGS;
import static org.samstod.publications.store.InitiativeWords.PLAIN;
import static org.samstod.publications.store.InitiativeWords.SHORTEST_BEGINNING;
import static org.samstod.publications.store.InitiativeWords.SHORTEST_END;
import static org.samstod.publications.store.InitiativeWords.SWEDISH;
import static org.samstod.publications.store.InitiativeWords.terms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.samstod.publications.domain.TypedWords;

/**
 * Turns typed words into a question to the index. Each word must be found in one of its readings, the best reading counts. A reading weighs
 * what it weighs wherever it is found, so that a word in a name comes before one in a text, and of equals the newest. Compounds need no
 * word list: what is published is the list. A word finds the compounds that end or begin with it among the words of the index, and a
 * compound finds its last part (simträning finds träning) when that part stands in the index as a word of its own.
 */
final class WordQueries {

    private final FieldTerms index;
    private final boolean english;

    WordQueries(FieldTerms index, boolean english) {
        this.index = index;
        this.english = english;
    }

    /** Where a way of reading a word is found. */
    interface Source {

        /** Tells the documents of a segment, if any. */
        void documents(LeafReaderContext leaf, Taker taker) throws IOException;
    }

    /** Runs through a list of documents. */
    interface Taker {

        void take(DocIdSetIterator documents) throws IOException;
    }

    /**
     * One way of reading a word.
     *
     * @param weight what it counts for where it is found, tenths
     * @param lastPart the word that is the last part of a compound, when it is looked for alone; null otherwise. Those weigh least
     */
    record Reading(Source source, int weight, Term lastPart) {

        Reading(Source source, int weight) {
            this(source, weight, null);
        }
    }

    /** Whether a part is more than words like och and för. */
    static boolean saysSomething(TypedWords.Part part, boolean english) {
        return !terms(english ? ENGLISH : SWEDISH, part.text()).isEmpty();
    }

    /** The readings of one part, the one that weighs most first; none when it asks for nothing. */
    List<Reading> of(TypedWords.Part part) throws IOException {
        List<String> plain = terms(PLAIN, part.text());
        if (plain.isEmpty()) {
            return List.of();
        }
        List<String> swedish = terms(SWEDISH, part.text());
        List<String> foreign = terms(ENGLISH, part.text());
        boolean marked = InitiativeWords.isMarked(part.text());
        // Of a word without accents all that has the word itself has its stems: what is published was read so.
        List<Term> word = plain.size() == 1 && part.text().contains(plain.get(0)) ? List.of(new Term(PLAIN, plain.get(0))) : List.of();
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(together(NAMES, plain, List.of()), 30));
        readings.add(new Reading(together(PLAIN, plain, List.of()), 16));
        if (!marked) {
            readings.add(new Reading(together(FOLDED, plain, List.of(new Term(PLAIN, plain.get(0)))), 10));
            if (plain.size() == 1) {
                readings.add(new Reading(word(FOLDED_NAMES, plain.get(0)), 25));
            }
        }
        if (!part.phrase()) {
            if (!swedish.isEmpty()) {
                readings.add(new Reading(together(SWEDISH, swedish, word), english ? 12 : 14));
            }
            if (!marked && swedish.size() == 1) {
                readings.add(new Reading(word(FOLDED_SWEDISH, InitiativeWords.plain(swedish.get(0))), 9));
            }
            if (plain.size() == 1 && word.isEmpty()) {
                // Somebody may have written it without its accents, and in another form.
                terms(SWEDISH, plain.get(0)).forEach(stem -> readings.add(new Reading(word(SWEDISH, stem), 9)));
            }
            if (!foreign.isEmpty()) {
                readings.add(new Reading(together(ENGLISH, foreign, word), english ? 14 : 11));
            }
            if (plain.size() == 1) {
                beginnings(plain.get(0), marked, readings);
                if (!swedish.contains(plain.get(0))) {
                    // What has nothing but an ending after it: caféer, when cafe is typed.
                    readings.add(new Reading(word(SWEDISH, plain.get(0)), 5));
                }
                if (swedish.size() == 1) {
                    compounds(plain.get(0), InitiativeWords.plain(swedish.get(0)), marked, readings);
                }
            }
        }
        readings.sort(Comparator.comparing(Reading::weight).reversed());
        return readings;
    }

    private void beginnings(String word, boolean marked, List<Reading> readings) {
        if (word.length() < SHORTEST_BEGINNING) {
            return;
        }
        readings.add(new Reading(word(NAME_BEGINNINGS, word), 22));
        readings.add(new Reading(word(BEGINNINGS, word), 5));
        if (!marked) {
            readings.add(new Reading(word(FOLDED_NAME_BEGINNINGS, word), 18));
            readings.add(new Reading(word(FOLDED_BEGINNINGS, word), 3));
        }
    }

    private void compounds(String word, String stem, boolean marked, List<Reading> readings) throws IOException {
        if (stem.length() < SHORTEST_END) {
            return;
        }
        if (!stem.equals(word)) {
            List<Term> known = word.startsWith(stem) ? List.of(new Term(BEGINNINGS, word)) : List.of();
            readings.add(new Reading(word(BEGINNINGS, stem, known), 4));
        }
        readings.add(new Reading(word(ENDS, stem), 6));
        if (!marked) {
            readings.add(new Reading(word(FOLDED_ENDS, stem), 3));
        }
        lastPart(stem, marked, readings);
    }

    /** The longest end of a compound that stands in the index by itself, and without marks one that may be longer. */
    private void lastPart(String stem, boolean marked, List<Reading> readings) throws IOException {
        boolean folded = marked;
        for (int at = SHORTEST_BEGINNING; at <= stem.length() - SHORTEST_END; at++) {
            if (InitiativeWords.canBegin(stem.substring(0, at))) {
                String last = stem.substring(at);
                Term unmarked = new Term(FOLDED_SWEDISH, last);
                if (!folded && index.has(unmarked)) {
                    readings.add(new Reading(word(unmarked, List.of()), 1, unmarked));
                    folded = true;
                }
                Term itself = new Term(SWEDISH, last);
                if (index.has(itself)) {
                    readings.add(new Reading(word(itself, List.of()), 2, itself));
                    return;
                }
            }
        }
    }

    /**
     * What was written as one word, or between quotation marks, stands together.
     *
     * @param known words that have been looked for and are found in nothing that this is not found in
     */
    private Source together(String field, List<String> terms, List<Term> known) throws IOException {
        if (terms.size() == 1) {
            return word(field, terms.get(0), known);
        }
        IndexSearcher searcher = new IndexSearcher(index.reader());
        Weight weight = searcher.createWeight(searcher.rewrite(new PhraseQuery(field, terms.toArray(String[]::new))), ScoreMode.COMPLETE_NO_SCORES, 1);
        return (leaf, taker) -> {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                taker.take(scorer.iterator());
            }
        };
    }

    /** A word by itself. */
    private Source word(String field, String word) {
        return word(field, word, List.of());
    }

    private Source word(String field, String word, List<Term> known) {
        return word(new Term(field, word), known);
    }

    private Source word(Term word, List<Term> known) {
        FieldTerms.One one = index.of(word);
        List<FieldTerms.One> found = known.stream().map(index::of).toList();
        return (leaf, taker) -> {
            TermsEnum here = one.in(leaf);
            if (here != null && !hasAll(found, leaf, here.docFreq())) {
                taker.take(here.postings(null, PostingsEnum.NONE));
            }
        };
    }

    /** Whether one of some words is found in as many documents of a segment: then these are all there are. */
    private static boolean hasAll(List<FieldTerms.One> known, LeafReaderContext leaf, int documents) throws IOException {
        for (FieldTerms.One one : known) {
            TermsEnum here = one.in(leaf);
            if (here != null && here.docFreq() == documents) {
                return true;
            }
        }
        return false;
    }
}
