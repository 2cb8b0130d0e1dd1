package org.samstod.associations;

/**
 * Where money to an association is paid today.
 *
 * @param kind {@code bankgiro}, {@code plusgiro} or {@code bank-account}; null when nothing is confirmed
 * @param number digits of a giro, or the IBAN; null when nothing is confirmed
 * @param ending its last digits, for reading
 * @param holder the name it is held in, which is the association's own
 * @param ocr the OCR reference it wants with what it is paid, or null
 * @param pending whether a change waits to be confirmed; nothing is paid until somebody has answered it
 */
public record PayableAccount(String kind, String number, String ending, String holder, String ocr, boolean pending) {

    /** Without an OCR reference. */
    public PayableAccount(String kind, String number, String ending, String holder, boolean pending) {
        this(kind, number, ending, holder, null, pending);
    }

    /** Whether an account is confirmed. */
    public boolean confirmed() {
        return number != null;
    }

    /** Without the number, which must not end in a log. */
    @Override
    public String toString() {
        return kind + " …" + ending;
    }
}
