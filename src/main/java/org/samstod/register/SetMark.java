package org.samstod.register;

/**
 * A secrecy mark to set.
 *
 * @param entryId the entry, any of its chain
 * @param field   what is marked
 * @param fileId  the file, for {@link MarkedField#FILE}, else null
 * @param groundId a ground of secrecy in force
 * @param note    why, or null
 */
public record SetMark(String entryId, MarkedField field, String fileId, String groundId, String note) {
}
