package org.samstod.calls;

/**
 * A track of a call.
 *
 * @param code {@code light}, {@code standard} or {@code heavy}
 * @param upToOre the highest sum in öre, null for no limit
 * @param report {@code five-questions}, {@code standard} or {@code full}
 */
public record TrackView(String code, Long upToOre, int maxQuestions, int maxUploads, int assessors, boolean conditionsWithApplication,
                        int instalments, String report, boolean signaturesBeforePayment) {
}
