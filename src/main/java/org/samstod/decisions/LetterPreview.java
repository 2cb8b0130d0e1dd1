package org.samstod.decisions;

import java.io.Serializable;

/**
 * The letter exactly as it would be kept, or is.
 *
 * @param swedish the binding letter, whole document
 * @param english the translation, whole document
 * @param sha256 hash of the Swedish letter's bytes; the decision is refused when it would no longer give the same
 */
public record LetterPreview(String swedish, String english, String sha256) implements Serializable {

    /** The body of the Swedish letter, for showing it inside a page. */
    public String swedishBody() {
        return LetterWriter.body(swedish);
    }

    /** The same under the page's own first heading. */
    public String swedishUnderHeading() {
        return LetterWriter.body(swedish, 1);
    }

    /** The body of the English letter, under a heading of a section. */
    public String englishBody() {
        return LetterWriter.body(english, 2);
    }
}
