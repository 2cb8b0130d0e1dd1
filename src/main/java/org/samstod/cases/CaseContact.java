package org.samstod.cases;

/**
 * Where something that comes after the decision belongs.
 *
 * @param matterId the matter of the case
 * @param officer account of its officer, or null while it has none
 * @param callId its call
 */
public record CaseContact(String matterId, String officer, String callId) {
}
