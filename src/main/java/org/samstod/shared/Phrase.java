package org.samstod.shared;

import java.util.List;
import java.util.Locale;

/**
 * A text that is known before its reader is: the key and what stands in it, which may be phrases themselves.
 *
 * @param key the bundle key
 * @param args its arguments
 */
public record Phrase(String key, List<Object> args) implements Localised {

    /** Copies the arguments. */
    public Phrase {
        args = List.copyOf(args);
    }

    /** The phrase of a key with its arguments. */
    public static Phrase of(String key, Object... args) {
        return new Phrase(key, List.of(args));
    }

    @Override
    public String in(Locale locale) {
        return Texts.get(locale, key, args.toArray());
    }
}
