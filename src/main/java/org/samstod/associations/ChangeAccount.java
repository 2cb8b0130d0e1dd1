package org.samstod.associations;

import java.io.InputStream;

/**
 * Where the association wants its money.
 *
 * @param kind {@code bankgiro}, {@code plusgiro} or {@code bank-account}; always asked
 * @param number the number as typed
 * @param own that the account is in the association's own name
 * @param fileName what shows it, as the device called it; null or empty when no file was chosen
 * @param content read to its end, never trusted
 */
public record ChangeAccount(String associationId, String kind, String number, boolean own, String fileName, InputStream content) {
}
