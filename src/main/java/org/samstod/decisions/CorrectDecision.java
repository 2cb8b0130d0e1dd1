package org.samstod.decisions;

/**
 * A slip of the pen in a decision's reasons is put right.
 *
 * @param decisionId   the decision that was read
 * @param caseVersion  the version of the case that was read
 * @param text         the reasons as they should have been
 * @param reasons      why it is an obvious slip
 * @param letterSha256 hash of the letter that was looked at; null while it is only previewed
 */
public record CorrectDecision(String decisionId, String caseId, long caseVersion, String text, String reasons, String letterSha256) {
}
