package org.samstod.associations;

import java.io.InputStream;

/**
 * A document to keep for the association.
 *
 * @param kind its kind, by name
 * @param year the year it is for; null for statutes
 * @param fileName as the device called it; null or empty when no file was chosen
 * @param content read to its end, never trusted
 */
public record PutInVault(String associationId, String kind, Integer year, String fileName, InputStream content) {
}
