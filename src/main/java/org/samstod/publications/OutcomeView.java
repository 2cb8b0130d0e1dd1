package org.samstod.publications;

import java.time.LocalDate;
import java.util.List;

/**
 * What came of an initiative, as residents read it.
 *
 * @param total all participants; null while a small number among them is hidden
 * @param atLeast how many they are at least, when the total is hidden
 * @param paidOn when the first money was paid, or null
 */
public record OutcomeView(String done, String learned, List<Count> ages, List<Count> places, Integer total, int atLeast, LocalDate paidOn,
        LocalDate reportedOn, LocalDate reviewedOn) {

    /**
     * How many.
     *
     * @param exact null when it is not told
     * @param few whether they are fewer than five
     */
    public record Count(String labelSv, String labelEn, Integer exact, boolean few) {
    }
}
