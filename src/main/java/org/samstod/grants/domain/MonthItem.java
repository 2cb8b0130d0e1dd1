package org.samstod.grants.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.samstod.shared.Money;

/**
 * Something the portal says about money that the ledger should have too.
 *
 * @param key the payment's key, or for a repaid sum that of its decision and which one it is
 * @param reference the grant's number
 * @param day when it was paid, repaid or came back; for what is under way, when it was sent
 * @param amount what the ledger is to have: positive out, negative back
 * @param endToEndId the payment's own id, or null
 * @param runId its run, or null
 * @param order the run's number for people, or null
 * @param voucher of the payment or its run, or null
 * @param recordedAt when the portal came to know it
 * @param guarded whether whose it is may be seen by named persons only
 * @param reason why it came back, or null
 */
public record MonthItem(String key, Kind kind, String reference, LocalDate day, Money amount, String endToEndId, String runId, String order,
                        String voucher, Instant recordedAt, boolean guarded, String reason) {

    /** What it is. */
    public enum Kind {
        /** Arrived. */
        PAID,
        /** Sent or taken on; not paid. */
        UNDER_WAY,
        /** Came back from the bank. */
        REJECTED,
        /** The association paid it back. */
        REPAID
    }

    /** What the portal counts of it: nothing of what has not arrived. */
    public Money counted() {
        return kind == Kind.PAID || kind == Kind.REPAID ? amount : Money.ZERO;
    }

    boolean in(YearMonth month) {
        return YearMonth.from(day).equals(month);
    }
}
