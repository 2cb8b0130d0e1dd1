package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.samstod.cases.domain.WordStems;
import org.samstod.shared.words.DefiniteForms;
import org.samstod.shared.words.Terms;
import org.tartarus.snowball.ext.SwedishStemmer;

/** The words of cases read two ways: Swedish stems, and folded to plain letters so that "alvsjo" finds Älvsjö and numbers are found. */
@ApplicationScoped
public class CaseWords implements WordStems {

    /** Swedish stems of everything the file says. */
    static final String SWEDISH = "sv";
    /** The same words and the numbers, folded. */
    static final String FOLDED = "folded";
    /** Who applies and the title, folded. */
    static final String NAMES = "names";
    /** Swedish stems of what the radar compares. */
    static final String SAID = "said";

    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_PREFIX = 3;
    private static final Pattern DIGITS = Pattern.compile("\\p{N}+");

    private final Analyzer swedish = new Swedish();
    private final Analyzer analyzer = new PerFieldAnalyzerWrapper(new Folding(), Map.of(SWEDISH, swedish, SAID, swedish));

    /** How each field is read. */
    Analyzer analyzer() {
        return analyzer;
    }

    @Override
    public List<String> of(String text) {
        return terms(SAID, text).stream().filter(stem -> stem.length() > 1 && !DIGITS.matcher(stem).matches()).toList();
    }

    /** Every word must be found in one of the readings; a word that says nothing asks for nothing beside others. Null for no words. */
    Query query(String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        String[] words = typed == null ? new String[0] : typed.strip().split("\\s+");
        int count = 0;
        for (int i = 0; i < words.length && count < MOST_WORDS; i++) {
            List<String> stems = terms(SWEDISH, words[i]);
            List<String> plain = terms(FOLDED, words[i]);
            if (plain.isEmpty() || stems.isEmpty() && words.length > 1) {
                continue;
            }
            List<Query> readings = new ArrayList<>();
            if (!stems.isEmpty()) {
                readings.add(new BoostQuery(together(SWEDISH, stems), 1.5f));
            }
            readings.add(together(FOLDED, plain));
            readings.add(new BoostQuery(together(NAMES, plain), 3f));
            if (plain.size() == 1 && plain.get(0).length() >= SHORTEST_PREFIX) {
                readings.add(new BoostQuery(new PrefixQuery(new Term(NAMES, plain.get(0))), 2f));
                readings.add(new BoostQuery(new PrefixQuery(new Term(FOLDED, plain.get(0))), 0.5f));
            }
            all.add(new DisjunctionMaxQuery(readings, 0.1f), BooleanClause.Occur.MUST);
            count++;
        }
        return count == 0 ? null : all.build();
    }

    /** What was written as one word stands together, a number with a slash in it for example. */
    private static Query together(String field, List<String> terms) {
        return terms.size() == 1 ? new TermQuery(new Term(field, terms.get(0))) : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    private List<String> terms(String field, String text) {
        return Terms.of(analyzer, field, text);
    }

    /** Swedish stems without words that say nothing. */
    private static final class Swedish extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer tokens = new StandardTokenizer();
            TokenStream words = new StopFilter(new LowerCaseFilter(tokens), SwedishAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(tokens, new SnowballFilter(new DefiniteForms(words), new SwedishStemmer()));
        }
    }

    /** Words in small letters without marks. */
    private static final class Folding extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, new ASCIIFoldingFilter(new LowerCaseFilter(tokens)));
        }
    }
}
