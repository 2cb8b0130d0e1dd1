package org.samstod.register;

import org.samstod.shared.PublicationLevel;

/**
 * A case, or a matter as a whole, that a document can be put to.
 *
 * @param aboutId        the application of the case; null for a matter as a whole
 * @param matterId       the matter
 * @param registerNumber of the matter, or null
 * @param level          effective level of the case; OPEN for a matter as a whole
 */
public record EntryTarget(String aboutId, String matterId, String registerNumber, PublicationLevel level) {
}
