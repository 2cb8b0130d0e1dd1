package org.samstod.associations;

import java.io.InputStream;

/**
 * Where the association wants its money.
 *
 * @param kind {@code bankgiro}, {@code plusgiro} or {@code bank-account}; always asked
 * @param number the number as typed
 * @param ocr the OCR reference that the association wants with what it is paid, as typed; null or empty for none
 * @param own that the account is in the association's own name
 * @param fileName what shows it, as the device called it; null or empty when no file was chosen
 * @param content read to its end, never trusted
 */
public record ChangeAccount(String associationId, String kind, String number, String ocr, boolean own, String fileName, InputStream content) {

    /** Without an OCR reference. */
    public ChangeAccount(String associationId, String kind, String number, boolean own, String fileName, InputStream content) {
        this(associationId, kind, number, null, own, fileName, content);
    }
}
