package org.samstod.applications;

/**
 * Saves one answer.
 *
 * @param question the question's code
 * @param text the answer, written as its kind says
 * @param expectedVersion the version the writer saw; 0 when nothing was there
 * @param clientKey the device's own key of this piece of writing, at most 40 characters, or null; the same key sent twice is one saving
 */
public record SaveAnswer(String applicationId, String question, String text, long expectedVersion, String clientKey) {
}
