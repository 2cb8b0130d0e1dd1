package org.samstod.shared;

import java.util.Locale;

/** Something that is said in the reader's language. As an argument of a text it is written in the language of that text. */
public interface Localised {

    /** What it is called, or says, for a reader of {@code locale}. */
    String in(Locale locale);
}
