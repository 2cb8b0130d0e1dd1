package org.samstod.applications;

import java.time.Instant;
import java.util.List;
import org.samstod.forms.BudgetLine;

/**
 * What came with an application in its newest revision.
 *
 * @param costs lines of its budget as they were typed
 * @param papers its files
 */
public record SubmittedPapers(String applicationId, Instant submittedAt, List<BudgetLine> costs, List<Paper> papers) {

    /**
     * A file.
     *
     * @param question code of the question it answers
     * @param sha256 of its bytes as they were submitted
     */
    public record Paper(String question, String name, String sha256) {
    }
}
