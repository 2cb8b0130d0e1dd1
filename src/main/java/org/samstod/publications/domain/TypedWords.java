package org.samstod.publications.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What somebody typed to search for: words, and phrases between quotation marks of any kind. There is no query language, so nothing that
 * is typed can be wrong: a mark without its partner is passed over, and everything else is a word.
 */
public record TypedWords(List<Part> parts) {

    private static final String QUOTES = "\"”“„‟»«";
    private static final int MOST = 12;

    /**
     * One word, or several that must stand together.
     *
     * @param text lower case, composed
     * @param phrase whether it was typed between quotation marks
     */
    public record Part(String text, boolean phrase) {
    }

    /** Reads what was typed; at most twelve parts count. */
    public static TypedWords of(String typed) {
        List<Part> parts = new ArrayList<>();
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < text.length()) {
            int open = quote(text, at);
            int close = open < 0 ? -1 : quote(text, open + 1);
            if (close < 0) {
                words(text.substring(at), parts);
                break;
            }
            words(text.substring(at, open), parts);
            add(text.substring(open + 1, close).strip(), true, parts);
            at = close + 1;
        }
        return new TypedWords(List.copyOf(parts));
    }

    private static int quote(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static void words(String text, List<Part> parts) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (QUOTES.indexOf(plain.charAt(i)) >= 0) {
                plain.setCharAt(i, ' ');
            }
        }
        for (String word : plain.toString().strip().split("\\s+")) {
            add(word, false, parts);
        }
    }

    private static void add(String text, boolean phrase, List<Part> parts) {
        if (!text.isEmpty() && parts.size() < MOST) {
            parts.add(new Part(text, phrase));
        }
    }

    /** The words as they can be typed again. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(text.isEmpty() ? "" : " ").append(part.phrase() ? '"' + part.text() + '"' : part.text());
        }
        return text.toString();
    }
}
