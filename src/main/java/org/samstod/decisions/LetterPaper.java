package org.samstod.decisions;

/** What letters about decisions look like, for later rooms that write letters about decisions of their own. */
public final class LetterPaper {

    private LetterPaper() {
    }

    /** The style sheet that every letter carries. */
    public static String style() {
        return LetterWriter.STYLE;
    }

    /**
     * What stands inside the body of a letter, for showing it inside a page.
     *
     * @param levels by how many levels its headings are lowered: 1 under the page's first heading, 2 under a section's
     */
    public static String body(String document, int levels) {
        return LetterWriter.body(document, levels);
    }
}
