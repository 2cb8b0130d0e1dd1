package org.samstod.associations;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.samstod.attachments.FileView;

/**
 * An account of an association.
 *
 * @param version version for the next change
 * @param association name of the association, null on its own pages
 * @param organisationNumber its number, formatted, null on its own pages
 * @param status {@code pending}, {@code confirmed}, {@code refused} or {@code replaced}
 * @param kind {@code bankgiro}, {@code plusgiro} or {@code bank-account}
 * @param ending the last digits of the number
 * @param number the whole number; only for the officer who is to confirm it, else null
 * @param holder whose name the account is in
 * @param ocr the OCR reference that the association wants with what it is paid, or null
 * @param changedBy who asked for it, by name
 * @param settledAt when an officer settled it, or it was taken back; null while it waits
 * @param reason why it was sent back, or null
 * @param files the evidence that the reader may open
 */
public record PayoutAccountView(String id, long version, String association, String organisationNumber, String status, String kind, String ending,
        String number, String holder, String ocr, String changedBy, Instant changedAt, Instant settledAt, String reason, List<FileView> files)
        implements Serializable {

    /** Whether an officer has yet to look at it. */
    public boolean waiting() {
        return "pending".equals(status);
    }

    /** Whether money is paid to it. */
    public boolean inUse() {
        return "confirmed".equals(status);
    }
}
