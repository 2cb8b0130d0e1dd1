package org.samstod.associations;

import java.util.List;

/**
 * A claim to act for an association.
 *
 * @param number organisation number as typed
 * @param name the association's name as typed
 * @param boardId the board of the district where it is active
 * @param evidence the annual meeting's minutes; may be empty and given later, so that no deadline is lost
 */
public record ClaimAssociation(String number, String name, String boardId, List<Evidence> evidence) {
}
