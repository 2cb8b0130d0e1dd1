package org.samstod.publications.store;

import static org.samstod.publications.store.InitiativeWords.FOLDED;
import static org.samstod.publications.store.InitiativeWords.PLAIN;
import static org.samstod.publications.store.InitiativeWords.terms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/** Words of the index that are like a typed one, and words that begin like it. What is not published is in no suggestion. */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int TWO_MISTAKES = 7;
    private static final int LONGEST = 40;
    private static final int MOST_LOOKED_AT = 3_000;
    /** Numbers are not misspelt into other numbers. */
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    private final IndexReader reader;

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    private record Candidate(String word, float likeness, int count) {
    }

    /** The word that was probably meant, with its marks, or null. */
    String meant(String typed) throws IOException {
        List<String> folded = terms(FOLDED, typed);
        Terms all = MultiTerms.getTerms(reader, FOLDED);
        if (all == null || folded.size() != 1 || !LETTERS.matcher(folded.get(0)).matches()) {
            return null;
        }
        String word = folded.get(0);
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return null;
        }
        Candidate best = null;
        FuzzyTermsEnum each = new FuzzyTermsEnum(all, new Term(FOLDED, word), word.length() < TWO_MISTAKES ? 1 : 2, 1, true);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            Candidate other = new Candidate(term.utf8ToString(), each.getBoost(), each.docFreq());
            boolean better = best == null || other.likeness() > best.likeness() || other.likeness() == best.likeness() && other.count() > best.count();
            best = better ? other : best;
        }
        return best == null ? null : marked(best.word());
    }

    /** Words that begin like this, the most common first. */
    List<String> complete(String beginning, int most) throws IOException {
        boolean marked = InitiativeWords.isMarked(beginning);
        List<String> typed = terms(marked ? PLAIN : FOLDED, beginning);
        Terms all = MultiTerms.getTerms(reader, marked ? PLAIN : FOLDED);
        if (all == null || typed.size() != 1) {
            return List.of();
        }
        BytesRef first = new BytesRef(typed.get(0));
        List<Candidate> found = new ArrayList<>();
        TermsEnum each = all.iterator();
        TermsEnum.SeekStatus status = each.seekCeil(first);
        for (int looked = 0; status != TermsEnum.SeekStatus.END && looked < MOST_LOOKED_AT && StringHelper.startsWith(each.term(), first); looked++) {
            String word = each.term().utf8ToString();
            if (word.length() >= SHORTEST && LETTERS.matcher(word).matches() && !InitiativeWords.saysNothing(word)) {
                found.add(new Candidate(word, 0, each.docFreq()));
            }
            status = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
        }
        found.sort(Comparator.comparingInt(Candidate::count).reversed().thenComparing(Candidate::word));
        List<String> words = new ArrayList<>();
        for (Candidate one : found.subList(0, Math.min(most, found.size()))) {
            words.add(marked ? one.word() : marked(one.word()));
        }
        return words;
    }

    /** The most common way in which a word without marks is written with them. */
    private String marked(String folded) throws IOException {
        Terms all = MultiTerms.getTerms(reader, PLAIN);
        if (all == null) {
            return folded;
        }
        List<Automaton> letters = new ArrayList<>();
        folded.codePoints().forEach(letter -> letters.add(switch (letter) {
            case 'a' -> Operations.union(List.of(Automata.makeChar('a'), Automata.makeChar('å'), Automata.makeChar('ä')));
            case 'o' -> Operations.union(List.of(Automata.makeChar('o'), Automata.makeChar('ö')));
            default -> Automata.makeChar(letter);
        }));
        Automaton ways = Operations.determinize(Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        String best = folded;
        int count = 0;
        TermsEnum each = new CompiledAutomaton(ways, true, false).getTermsEnum(all);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            if (each.docFreq() > count) {
                best = term.utf8ToString();
                count = each.docFreq();
            }
        }
        return best;
    }
}
