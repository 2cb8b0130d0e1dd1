package org.samstod.calls;

/**
 * A track of a call.
 *
 * @param code {@code light}, {@code standard} or {@code heavy}
 * @param upToOre the highest sum in öre, null for no limit
 * @param assessors how many people assess, hidden from each other when more than one
 * @param report {@code five-questions}, {@code standard} or {@code full}
 * @param riskAnalysis whether the preparation needs a risk analysis
 * @param democracyReview whether the preparation needs a democracy review
 */
public record TrackView(String code, Long upToOre, int maxQuestions, int maxUploads, int assessors, boolean conditionsWithApplication,
                        int instalments, String report, boolean signaturesBeforePayment, boolean riskAnalysis, boolean democracyReview) {

    /** Without risk analysis and democracy review. */
    public TrackView(String code, Long upToOre, int maxQuestions, int maxUploads, int assessors, boolean conditionsWithApplication,
                     int instalments, String report, boolean signaturesBeforePayment) {
        this(code, upToOre, maxQuestions, maxUploads, assessors, conditionsWithApplication, instalments, report, signaturesBeforePayment, false,
                false);
    }
}
