package org.samstod.applications;

import java.io.Serializable;
import java.util.List;

/**
 * The answers of a revision as a person reads them, possibly beside an earlier one.
 *
 * @param revision number of the revision
 * @param earlier  number of the revision it is compared with, 0 for none
 * @param sections its sections
 * @param changes  how many answers differ
 */
public record AnswersView(int revision, int earlier, List<Section> sections, long changes) implements Serializable {

    /** A section of the form. */
    public record Section(String title, String lang, List<Line> lines) implements Serializable {
    }

    /**
     * A question and its answer.
     *
     * @param label   the question
     * @param lang    the language the question is written in
     * @param answer  the answer as text, empty for none
     * @param files   files that answer it
     * @param before  the earlier answer when it differs, else null
     */
    public record Line(String code, String label, String lang, String answer, List<FileLine> files, String before) implements Serializable {

        /** Whether the answer differs from the earlier revision's. */
        public boolean isChanged() {
            return before != null;
        }
    }

    /** A file that may be opened. */
    public record FileLine(String id, String name, long size) implements Serializable {
    }
}
