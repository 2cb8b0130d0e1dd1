package org.samstod.publications.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.samstod.shared.words.DefiniteForms;
import org.samstod.shared.words.Terms;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * How the words of initiatives are read. Å, ä and ö are letters of their own: who types them is answered by them. Who types a and o is
 * answered by the folded readings too, with less weight. Long stems are also kept written backwards, so that a word finds the compounds
 * that end with it.
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
    /** Names and title without marks. */
    static final String FOLDED_NAMES = "folded-names";
    /** Swedish stems without marks. */
    static final String FOLDED_SWEDISH = "sv-folded";
    /** Long Swedish stems written backwards. */
    static final String BACKWARDS = "sv-back";
    /** The same without marks. */
    static final String FOLDED_BACKWARDS = "folded-back";

    /** Shorter stems are no compounds. */
    static final int SHORTEST_COMPOUND = 7;

    private static final Analyzer PLAIN_WORDS = new Words(false, false, false);
    private static final Analyzer FOLDED_WORDS = new Words(true, false, false);

    private static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(FOLDED_WORDS, Map.of(SWEDISH, new Swedish(), ENGLISH, new EnglishAnalyzer(),
            PLAIN, PLAIN_WORDS, NAMES, PLAIN_WORDS, FOLDED_SWEDISH, new Words(true, true, false), BACKWARDS, new Words(false, true, true),
            FOLDED_BACKWARDS, new Words(true, true, true)));

    private InitiativeWords() {
    }

    /** How each field is read. */
    static Analyzer analyzer() {
        return ANALYZER;
    }

    /** The terms of a text in a field. */
    static List<String> terms(String field, String text) {
        return Terms.of(ANALYZER, field, text);
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
    static boolean isMarked(String word) {
        return word.chars().anyMatch(letter -> isMarked((char) letter));
    }

    static String backwards(String stem) {
        return new StringBuilder(stem).reverse().toString();
    }

    private static CharArraySet stopWords() {
        return SwedishAnalyzer.getDefaultStopSet();
    }

    private static TokenStream swedish(TokenStream words) {
        return new SnowballFilter(new DefiniteForms(new StopFilter(new LowerCaseFilter(words), stopWords())), new SwedishStemmer());
    }

    /** Swedish stems without words that say nothing. */
    private static final class Swedish extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, swedish(tokens));
        }
    }

    /** Words or Swedish stems in small letters, with or without å, ä and ö, perhaps only the long ones and backwards. */
    private static final class Words extends Analyzer {

        private final boolean folded;
        private final boolean stems;
        private final boolean backwards;

        Words(boolean folded, boolean stems, boolean backwards) {
            this.folded = folded;
            this.stems = stems;
            this.backwards = backwards;
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer tokens = new StandardTokenizer();
            TokenStream words = new Folding(stems ? swedish(tokens) : new LowerCaseFilter(tokens), folded);
            return new TokenStreamComponents(tokens, backwards ? new Backwards(words) : words);
        }
    }

    /** Takes the marks of letters away, of å, ä and ö only when asked to. */
    private static final class Folding extends TokenFilter {

        private static final int MOST_LETTERS_FOR_ONE = 4;

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final boolean all;
        private char[] plain = new char[64];

        Folding(TokenStream input, boolean all) {
            super(input);
            this.all = all;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (plain.length < term.length() * MOST_LETTERS_FOR_ONE) {
                plain = new char[term.length() * MOST_LETTERS_FOR_ONE];
            }
            int length = 0;
            for (int i = 0; i < term.length(); i++) {
                if (!all && isMarked(term.charAt(i))) {
                    plain[length++] = term.charAt(i);
                } else {
                    length = ASCIIFoldingFilter.foldToASCII(term.buffer(), i, plain, length, 1);
                }
            }
            term.copyBuffer(plain, 0, length);
            return true;
        }
    }

    /** Long words written from their ends. */
    private static final class Backwards extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Backwards(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            while (input.incrementToken()) {
                if (term.length() >= SHORTEST_COMPOUND) {
                    String stem = term.toString();
                    term.setEmpty().append(backwards(stem));
                    return true;
                }
            }
            return false;
        }
    }
}
