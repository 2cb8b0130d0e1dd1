package org.samstod.forms;

import java.util.Locale;
import java.util.Objects;
import org.samstod.shared.Localised;

/**
 * A text in the two languages of the portal. Swedish always exists; English may be missing, in which case the Swedish
 * text stands in and pages mark it with its own language.
 *
 * @param sv the Swedish text, never null; empty when the definition left it out (the checker refuses that where it matters)
 * @param en the English text, or an empty string when it is missing
 */
public record Words(String sv, String en) implements Localised {

    /** No text in either language. */
    public static final Words NONE = new Words("", "");

    /** Takes null for a missing text. */
    public Words {
        sv = Objects.requireNonNullElse(sv, "").strip();
        en = Objects.requireNonNullElse(en, "").strip();
    }

    /** The text for a reader of {@code locale}; Swedish when the English one is missing. */
    @Override
    public String in(Locale locale) {
        return isEnglish(locale) && !en.isEmpty() ? en : sv;
    }

    /** The language the text of {@link #in(Locale)} is written in, {@code sv} or {@code en}: for the lang attribute. */
    public String languageIn(Locale locale) {
        return isEnglish(locale) && !en.isEmpty() ? "en" : "sv";
    }

    /** Whether there is no text at all. */
    public boolean isEmpty() {
        return sv.isEmpty() && en.isEmpty();
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
