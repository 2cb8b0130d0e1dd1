package org.samstod.register;

/**
 * A document has been put to a case, in the same transaction.
 *
 * @param entryId  the entry
 * @param aboutId  the application of the case; null for a matter as a whole
 * @param matterId the matter
 * @param number   reception number of the document
 */
public record EntryAssigned(String entryId, String aboutId, String matterId, String number) {
}
