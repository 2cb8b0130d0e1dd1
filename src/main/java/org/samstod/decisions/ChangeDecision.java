package org.samstod.decisions;

/**
 * Another decision in the place of the one that the applicant knows of.
 *
 * @param decisionId the decision that was read
 * @param why        on which ground it is changed
 * @param reasons    why, in Swedish; stands in the letter
 * @param what       what is decided instead, with the hash of the letter that was looked at
 */
public record ChangeDecision(String decisionId, ChangeGround why, String reasons, DecideCase what) {
}
