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
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.samstod.publications.domain.TypedWords;

/**
 * Turns typed words into a question to the index. Each word must be found in one of its readings, the best reading counts. Compounds need no
 * word list: what is published is the list. A word finds the compounds that end or begin with it among the words of the index, and a
 * compound finds its last part (simträning finds träning) when that part stands in the index as a word of its own.
 */
final class WordQueries {

    private static final float TIE = 0.1f;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_STEM = 4;
    private static final int MOST_COMPOUNDS = 200;
    private static final int MOST_LOOKED_AT = 5_000;

    private final IndexReader reader;
    private final boolean english;
    private final boolean loose;
    private boolean usedLastParts;

    /**
     * @param loose whether a compound may also be found by its last part alone
     */
    WordQueries(IndexReader reader, boolean english, boolean loose) {
        this.reader = reader;
        this.english = english;
        this.loose = loose;
    }

    /** Whether a question that was made can be answered by the last part of a compound. */
    boolean usedLastParts() {
        return usedLastParts;
    }

    /** The question; null when nothing that was typed asks for anything. */
    Query of(TypedWords typed) throws IOException {
        Query query = of(typed, typed.parts().size() == 1);
        return query == null ? of(typed, true) : query;
    }

    private Query of(TypedWords typed, boolean alone) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean any = false;
        for (TypedWords.Part part : typed.parts()) {
            Query query = of(part, alone);
            if (query != null) {
                all.add(query, BooleanClause.Occur.MUST);
                any = true;
            }
        }
        return any ? all.build() : null;
    }

    /**
     * The question of one part; null when it asks for nothing.
     *
     * @param alone whether it is all that was typed, so that even a word that says nothing is looked for
     */
    Query of(TypedWords.Part part, boolean alone) throws IOException {
        List<String> plain = terms(PLAIN, part.text());
        if (plain.isEmpty()) {
            return null;
        }
        List<String> swedish = terms(SWEDISH, part.text());
        List<String> foreign = terms(ENGLISH, part.text());
        if (!alone && (english ? foreign : swedish).isEmpty()) {
            return null;
        }
        boolean marked = InitiativeWords.isMarked(part.text());
        List<Query> readings = new ArrayList<>();
        readings.add(new BoostQuery(together(NAMES, plain), 3f));
        readings.add(new BoostQuery(together(PLAIN, plain), 1.2f));
        if (!marked) {
            readings.add(new BoostQuery(together(FOLDED_NAMES, plain), 2f));
            readings.add(new BoostQuery(together(FOLDED, plain), 0.5f));
        }
        if (!part.phrase()) {
            if (!swedish.isEmpty()) {
                readings.add(new BoostQuery(together(SWEDISH, swedish), english ? 1f : 1.5f));
                if (!marked) {
                    readings.add(new BoostQuery(together(FOLDED_SWEDISH, swedish), 0.4f));
                }
            }
            if (!foreign.isEmpty()) {
                readings.add(new BoostQuery(together(ENGLISH, foreign), english ? 1.5f : 0.8f));
            }
            if (plain.size() == 1) {
                beginnings(plain.get(0), marked, readings);
                if (swedish.size() == 1) {
                    compounds(swedish.get(0), marked, readings);
                }
            }
        }
        return new DisjunctionMaxQuery(readings, TIE);
    }

    private static void beginnings(String word, boolean marked, List<Query> readings) {
        if (word.length() < SHORTEST_BEGINNING) {
            return;
        }
        readings.add(new BoostQuery(new PrefixQuery(new Term(NAMES, word)), 2f));
        readings.add(new BoostQuery(new PrefixQuery(new Term(PLAIN, word)), 0.5f));
        if (!marked) {
            readings.add(new BoostQuery(new PrefixQuery(new Term(FOLDED_NAMES, word)), 1f));
            readings.add(new BoostQuery(new PrefixQuery(new Term(FOLDED, word)), 0.3f));
        }
    }

    private void compounds(String stem, boolean marked, List<Query> readings) throws IOException {
        if (stem.length() < SHORTEST_STEM) {
            return;
        }
        readings.add(new BoostQuery(new PrefixQuery(new Term(SWEDISH, stem)), 0.4f));
        endingWith(BACKWARDS, stem, 0.6f, readings);
        if (!marked) {
            endingWith(FOLDED_BACKWARDS, stem, 0.3f, readings);
        }
        if (loose) {
            lastPart(SWEDISH, stem, 0.2f, readings);
            if (!marked) {
                lastPart(FOLDED_SWEDISH, stem, 0.1f, readings);
            }
        }
    }

    /** Compounds of the index that end with a stem and begin with something that can begin a compound: föräldrar are not äldre. */
    private void endingWith(String field, String stem, float weight, List<Query> readings) throws IOException {
        Terms all = MultiTerms.getTerms(reader, field);
        if (all == null) {
            return;
        }
        BytesRef beginning = new BytesRef(InitiativeWords.backwards(stem));
        List<BytesRef> found = new ArrayList<>();
        TermsEnum each = all.iterator();
        TermsEnum.SeekStatus status = each.seekCeil(beginning);
        for (int looked = 0; status != TermsEnum.SeekStatus.END && looked < MOST_LOOKED_AT && found.size() < MOST_COMPOUNDS; looked++) {
            if (!StringHelper.startsWith(each.term(), beginning)) {
                break;
            }
            String compound = InitiativeWords.backwards(each.term().utf8ToString());
            if (canBegin(compound.substring(0, compound.length() - stem.length()))) {
                found.add(BytesRef.deepCopyOf(each.term()));
            }
            status = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
        }
        if (!found.isEmpty()) {
            readings.add(new BoostQuery(new TermInSetQuery(field, found), weight));
        }
    }

    /** The longest end of a compound that stands in the index by itself. */
    private void lastPart(String field, String stem, float weight, List<Query> readings) throws IOException {
        for (int at = SHORTEST_BEGINNING; at <= stem.length() - SHORTEST_STEM; at++) {
            Term last = new Term(field, stem.substring(at));
            if (canBegin(stem.substring(0, at)) && reader.docFreq(last) > 0) {
                readings.add(new BoostQuery(new TermQuery(last), weight));
                usedLastParts = true;
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
    private static Query together(String field, List<String> terms) {
        return terms.size() == 1 ? new TermQuery(new Term(field, terms.get(0))) : new PhraseQuery(field, terms.toArray(String[]::new));
    }
}
