package org.samstod.publications;

import java.time.LocalDate;
import java.util.List;

/**
 * What came of an initiative, from its reviewed report.
 *
 * @param done what was done, at most 600 characters
 * @param learned what was learned, at most 600 characters
 * @param ages participants by age, as counted; small numbers are hidden here before anything is kept
 * @param places participants by place, or places alone
 * @param paidOn when the first money was paid, or null
 */
public record PublishOutcome(String caseId, String done, String learned, List<Count> ages, List<Count> places, LocalDate paidOn, LocalDate reportedOn,
        LocalDate reviewedOn) {

    /**
     * How many.
     *
     * @param number null when it was not counted
     */
    public record Count(String labelSv, String labelEn, Integer number) {
    }
}
