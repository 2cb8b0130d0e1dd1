package org.samstod.shared;

import java.text.Normalizer;
import java.util.Locale;

/** The stored twin of a text that is searched in: NFC, lower case, runs of white space as one space. */
public final class SearchText {

    private SearchText() {
    }

    /** The twin; empty for null. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }

    /**
     * A pattern for {@code LIKE … ESCAPE '\'} that finds the text anywhere: what was typed, with the wild cards of SQL taken literally.
     */
    public static String contains(String typed) {
        return "%" + of(typed).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
