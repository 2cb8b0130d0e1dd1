package org.samstod.grants.domain;

import java.util.Arrays;

/** Codes by which banks say why a payment came back (ISO 20022 external codes, domain facts §4) that the portal has words for. */
public enum BankReason {

    /** Wrong account. */
    AC01,
    /** Closed account. */
    AC04,
    /** Blocked account. */
    AC06,
    /** Not allowed on this account. */
    AG01,
    /** Not enough money. */
    AM04,
    /** The same payment twice. */
    AM05,
    /** Wrong day. */
    DT01,
    /** Wrong form of the file. */
    FF01;

    /** Key of the words for a reason that is nothing but a code, or null. */
    public static String key(String reason) {
        return reason != null && Arrays.stream(values()).anyMatch(one -> one.name().equals(reason.strip())) ? "payment.code." + reason.strip() : null;
    }
}
