package org.samstod.grants.domain;

/**
 * Whom a payment goes to, and where.
 *
 * @param name the name the account is held in
 * @param reference number of the matter; all that the receiver's statement says
 * @param accountKind {@code bankgiro}, {@code plusgiro} or {@code bank-account}
 * @param accountNumber digits, or the IBAN
 * @param ocr the OCR reference it wants, or null
 */
public record Payee(String associationId, String name, String reference, String accountKind, String accountNumber, String ocr) {

    /** Without an OCR reference. */
    public Payee(String associationId, String name, String reference, String accountKind, String accountNumber) {
        this(associationId, name, reference, accountKind, accountNumber, null);
    }

    /** Without name and number, which must not end in a log. */
    @Override
    public String toString() {
        return reference;
    }
}
