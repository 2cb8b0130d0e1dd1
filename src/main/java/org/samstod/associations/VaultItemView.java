package org.samstod.associations;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A document in an association's vault.
 *
 * @param kind what it is, as the last part of a text key
 * @param document the code of the document in a call that it answers
 * @param year the year it is for, or null
 * @param fileId its file
 * @param fileName its name
 * @param size bytes
 * @param sha256 hash of the file in hex
 * @param lastDay the last day it is asked for, or null
 * @param stale whether that day has passed
 */
public record VaultItemView(String id, long version, String kind, String document, Integer year, String fileId, String fileName, long size,
        String sha256, Instant addedAt, LocalDate lastDay, boolean stale) implements Serializable {
}
