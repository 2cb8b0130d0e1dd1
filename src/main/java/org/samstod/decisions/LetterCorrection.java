package org.samstod.decisions;

import java.util.Locale;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Texts;
import org.samstod.shared.document.Xhtml;

/**
 * Puts a slip right in a kept letter: its reasons are exchanged and a line says when and what the rest of it rests on. Everything else stays
 * as it was sent, character by character, whatever the texts and the call say today.
 */
final class LetterCorrection {

    private static final String BEGINNING = "<article class=\"letter\">";

    private LetterCorrection() {
    }

    /**
     * The letter with its reasons put right.
     *
     * @param day the day of the correction, as it is printed
     * @param law the provision, as it is cited
     * @throws BusinessException {@code change.letter} when the reasons do not stand in it exactly once
     */
    static String apply(String letter, Locale locale, String oldReasons, String newReasons, String day, String law) {
        boolean english = Texts.ENGLISH.getLanguage().equals(locale.getLanguage());
        String before = reasons(oldReasons, english);
        int at = letter.indexOf(before);
        int begins = letter.indexOf(BEGINNING);
        if (at < 0 || letter.indexOf(before, at + 1) >= 0 || begins < 0) {
            throw new BusinessException("change.letter");
        }
        String corrected = letter.substring(0, at) + reasons(newReasons, english) + letter.substring(at + before.length());
        String note = Xhtml.part().element("p", Texts.get(locale, "decisions.letter.corrected", day, law), "class", "letter-note").finish();
        int inside = begins + BEGINNING.length();
        return corrected.substring(0, inside) + note + corrected.substring(inside);
    }

    /** Exactly as {@link LetterWriter} writes them. */
    private static String reasons(String text, boolean english) {
        Xhtml part = Xhtml.part();
        if (english) {
            part.open("div", "lang", "sv", "xml:lang", "sv");
        } else {
            part.open("div");
        }
        return part.paragraphs(text).close().finish();
    }
}
