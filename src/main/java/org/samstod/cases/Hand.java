package org.samstod.cases;

/**
 * Whose hand an act was: the account, and the name shown to colleagues.
 *
 * @param accountId the account, or {@code system} for what the clock did
 * @param name      the name as it was shown then
 */
public record Hand(String accountId, String name) {
}
