package org.samstod.journal;

/**
 * The object a rule is asked about.
 *
 * @param kind such as {@code case}, {@code application}, {@code association}
 * @param id its key
 * @param boardId the board it belongs to, or null
 * @param associationId the association it belongs to, or null
 */
public record Subject(String kind, String id, String boardId, String associationId) {
}
