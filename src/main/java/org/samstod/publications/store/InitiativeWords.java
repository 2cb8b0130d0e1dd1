package org.samstod.publications.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.samstod.shared.words.DefiniteForms;
import org.samstod.shared.words.Terms;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * How the words of initiatives are read. Å, ä and ö are letters of their own: who types them is answered by them. Who types a and o is
 * answered by the folded readings too, with less weight. How stems begin and end is kept as words of its own, so that one list has all
 * compounds that begin or end with a word, however many there are.
 */
final class InitiativeWords {

    /** Swedish stems of everything. */
    static final String SWEDISH = "sv";
    /** English stems of everything. */
    static final String ENGLISH = "en";
    /** All words as they are; only å, ä and ö keep their marks. */
    static final String PLAIN = "plain";
    /** All words without marks. */
    static final String FOLDED = "folded";
    /** Names and title as they are. */
    static final String NAMES = "names";
    /** Words of names and title without marks, as far as they have any. */
    static final String FOLDED_NAMES = "folded-names";
    /** Swedish stems of everything without marks, as far as they have any. */
    static final String FOLDED_SWEDISH = "sv-folded";
    /** How longer Swedish stems of everything begin. */
    static final String BEGINNINGS = "begin";
    /** The same without marks, as far as they have any. */
    static final String FOLDED_BEGINNINGS = "begin-folded";
    /** How longer Swedish stems of names and title begin. */
    static final String NAME_BEGINNINGS = "names-begin";
    /** The same without marks, as far as they have any. */
    static final String FOLDED_NAME_BEGINNINGS = "names-begin-folded";
    /** How long Swedish stems end, after something that can begin a compound. */
    static final String ENDS = "end";
    /** The same without marks, as far as they have any. */
    static final String FOLDED_ENDS = "end-folded";

    /** Shorter stems are no compounds. */
    static final int SHORTEST_COMPOUND = 7;
    /** Shorter beginnings are not looked for. */
    static final int SHORTEST_BEGINNING = 3;
    /** Shorter ends are not looked for. */
    static final int SHORTEST_END = 4;
    /** Nobody types more of a word than its first and last so many letters. */
    private static final int LONGEST_PART = 40;

    private static final Analyzer TYPED = analyzer(words -> words);
    private static final Analyzer PUBLISHED = analyzer(BothSpellings::new);

    private InitiativeWords() {
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> spellings) {
        UnaryOperator<TokenStream> swedish = words -> new SnowballFilter(new DefiniteForms(new StopFilter(spellings.apply(words), stopWords())),
                new SwedishStemmer());
        UnaryOperator<TokenStream> english = words -> new PorterStemFilter(new StopFilter(new EnglishPossessiveFilter(spellings.apply(words)),
                EnglishAnalyzer.getDefaultStopSet()));
        UnaryOperator<TokenStream> stems = words -> new Folding(swedish.apply(words), false);
        Analyzer plain = new Words(words -> new Folding(words, false));
        Analyzer beginnings = new Words(words -> new Beginnings(stems.apply(words)));
        Analyzer foldedBeginnings = new Words(words -> new Unmarked(new Beginnings(stems.apply(words))));
        return new PerFieldAnalyzerWrapper(new Words(words -> new Folding(words, true)), Map.ofEntries(Map.entry(PLAIN, plain), Map.entry(NAMES, plain),
                Map.entry(FOLDED_NAMES, new Words(Unmarked::new)), Map.entry(SWEDISH, new Words(swedish)), Map.entry(ENGLISH, new Words(english)),
                Map.entry(FOLDED_SWEDISH, new Words(words -> new Unmarked(stems.apply(words)))),
                Map.entry(BEGINNINGS, beginnings), Map.entry(NAME_BEGINNINGS, beginnings), Map.entry(FOLDED_BEGINNINGS, foldedBeginnings),
                Map.entry(FOLDED_NAME_BEGINNINGS, foldedBeginnings), Map.entry(ENDS, new Words(words -> new Ends(stems.apply(words)))),
                Map.entry(FOLDED_ENDS, new Words(words -> new Unmarked(new Ends(stems.apply(words)))))));
    }

    /** How what is published is read into each field: its words also as who leaves accents away writes them, before they are shortened to stems. */
    static Analyzer analyzer() {
        return PUBLISHED;
    }

    /** The terms of what was typed, as it was typed, in a field. */
    static List<String> terms(String field, String text) {
        return Terms.of(TYPED, field, text);
    }

    /** Whether a word says nothing in Swedish: och, för, på. */
    static boolean saysNothing(String word) {
        return stopWords().contains(word);
    }

    /** Whether a letter keeps its mark. */
    static boolean isMarked(char letter) {
        return letter == 'å' || letter == 'ä' || letter == 'ö';
    }

    /** Whether somebody typed å, ä or ö. */
    static boolean isMarked(CharSequence word) {
        return word.chars().anyMatch(letter -> isMarked((char) letter));
    }

    /** A word without marks, but for those of å, ä and ö. */
    static String plain(String word) {
        Plain plain = new Plain();
        plain.read(word.toCharArray(), word.length(), false);
        return new String(plain.letters, 0, plain.length);
    }

    /** Whether a compound can begin so: long enough, and no word that says nothing; an s that joins the parts is left out. Föräldrar are not äldre. */
    static boolean canBegin(String first) {
        String bare = first.endsWith("s") && first.length() > SHORTEST_BEGINNING ? first.substring(0, first.length() - 1) : first;
        return first.length() >= SHORTEST_BEGINNING && !saysNothing(first) && !saysNothing(bare);
    }

    private static CharArraySet stopWords() {
        return SwedishAnalyzer.getDefaultStopSet();
    }

    /** Words in small letters, read further. */
    private static final class Words extends Analyzer {

        private final UnaryOperator<TokenStream> reading;

        Words(UnaryOperator<TokenStream> reading) {
            this.reading = reading;
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, reading.apply(new LowerCaseFilter(tokens)));
        }
    }

    /** A word without the marks of its letters, written into an array that is used again. */
    private static final class Plain {

        private static final int MOST_LETTERS_FOR_ONE = 4;

        private char[] letters = new char[64];
        private int length;

        /** @param all whether å, ä and ö lose theirs, too */
        void read(char[] word, int many, boolean all) {
            if (letters.length < many * MOST_LETTERS_FOR_ONE) {
                letters = new char[many * MOST_LETTERS_FOR_ONE];
            }
            length = 0;
            for (int i = 0; i < many; i++) {
                if (!all && isMarked(word[i])) {
                    letters[length++] = word[i];
                } else {
                    length = ASCIIFoldingFilter.foldToASCII(word, i, letters, length, 1);
                }
            }
        }

        void read(CharTermAttribute term, boolean all) {
            read(term.buffer(), term.length(), all);
        }

        boolean is(CharTermAttribute term) {
            return Arrays.equals(letters, 0, length, term.buffer(), 0, term.length());
        }

        void write(CharTermAttribute term) {
            term.copyBuffer(letters, 0, length);
        }
    }

    /** Takes the marks of letters away, of å, ä and ö only when asked to. */
    private static final class Folding extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Plain plain = new Plain();
        private final boolean all;

        Folding(TokenStream input, boolean all) {
            super(input);
            this.all = all;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            plain.read(term, all);
            plain.write(term);
            return true;
        }
    }

    /** After a word whose letters have other marks than those of å, ä and ö the same without them, at the same place. */
    private static final class BothSpellings extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final Plain plain = new Plain();
        private State other;

        BothSpellings(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (other != null) {
                restoreState(other);
                other = null;
                plain.write(term);
                step.setPositionIncrement(0);
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            plain.read(term, false);
            other = plain.is(term) ? null : captureState();
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            other = null;
        }
    }

    /** Only words with å, ä or ö, without them. */
    private static final class Unmarked extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Plain plain = new Plain();

        Unmarked(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            while (input.incrementToken()) {
                if (isMarked(term)) {
                    plain.read(term, true);
                    plain.write(term);
                    return true;
                }
            }
            return false;
        }
    }

    /** Parts of words instead of the words. */
    private abstract static class Parts extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word = "";
        private int at;

        Parts(TokenStream input) {
            super(input);
        }

        /** One part by its number, from 0; empty for none with that number, null when there are no more. */
        abstract String part(String whole, int number);

        @Override
        public final boolean incrementToken() throws IOException {
            while (true) {
                String part = part(word, at++);
                if (part == null) {
                    if (!input.incrementToken()) {
                        return false;
                    }
                    word = term.toString();
                    at = 0;
                } else if (!part.isEmpty()) {
                    term.setEmpty().append(part);
                    return true;
                }
            }
        }

        @Override
        public final void reset() throws IOException {
            super.reset();
            word = "";
            at = 0;
        }
    }

    /** How words begin that go on. */
    private static final class Beginnings extends Parts {

        Beginnings(TokenStream input) {
            super(input);
        }

        @Override
        String part(String whole, int number) {
            int length = SHORTEST_BEGINNING + number;
            return length < whole.length() && length <= LONGEST_PART ? whole.substring(0, length) : null;
        }
    }

    /** How long words end. */
    private static final class Ends extends Parts {

        Ends(TokenStream input) {
            super(input);
        }

        @Override
        String part(String whole, int number) {
            int from = whole.length() - SHORTEST_END - number;
            if (whole.length() < SHORTEST_COMPOUND || from < SHORTEST_BEGINNING || SHORTEST_END + number > LONGEST_PART) {
                return null;
            }
            return canBegin(whole.substring(0, from)) ? whole.substring(from) : "";
        }
    }
}
