package org.samstod.grants.domain;

import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** A payment as it stands in a file: values only. */
public record PaymentLine(int number, String reference, String payee, PublicationLevel level, Money amount, int year, String accountKind,
        String accountNumber, String endToEndId, Accounting accounting, String ocr) {

    /** Without an OCR reference. */
    public PaymentLine(int number, String reference, String payee, PublicationLevel level, Money amount, int year, String accountKind, String accountNumber,
            String endToEndId, Accounting accounting) {
        this(number, reference, payee, level, amount, year, accountKind, accountNumber, endToEndId, accounting, null);
    }

    /** Whether its payee's name is for named persons only. */
    public boolean guarded() {
        return level.isLowerThan(PublicationLevel.LIMITED);
    }

    /** Without name and account, which must not end in a log. */
    @Override
    public String toString() {
        return endToEndId;
    }
}
