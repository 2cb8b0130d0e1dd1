package org.samstod.shared.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the definite singular away that the Swedish stemmer leaves, läxan and huset, also in the genitive: läxans, husets. */
public final class DefiniteForms extends TokenFilter {

    private static final int SHORTEST = 5;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    /** Over words in small letters. */
    public DefiniteForms(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (ends("ets") || ends("ans")) {
            term.setLength(term.length() - 1);
        }
        if (ends("et")) {
            term.setLength(term.length() - 2);
        } else if (ends("an")) {
            term.setLength(term.length() - 1);
        }
        return true;
    }

    private boolean ends(String suffix) {
        int at = term.length() - suffix.length();
        return term.length() >= SHORTEST && suffix.contentEquals(term.subSequence(at, term.length()));
    }
}
