package org.samstod.grants;

import java.io.Serializable;
import java.time.LocalDate;
import org.samstod.grants.domain.BankReason;
import org.samstod.shared.Money;

/**
 * A payment of a run.
 *
 * @param payee null where the reader sees the reference only
 * @param accountEnding last digits, null where the name is hidden
 * @param state a code of {@code PaymentState}
 * @param reason code and words of a rejection, or null
 */
public record RunLine(String id, int number, String grantId, String reference, String payee, Money amount, int year, String accountKind,
        String accountEnding, String costCentre, String state, String reason, LocalDate paidOn, String voucher) implements Serializable {

    /** Whether its end can still be told. */
    public boolean open() {
        return "SENT".equals(state) || "ACCEPTED".equals(state);
    }

    /** Key of the words for the reason when it is nothing but a bank's code, or null. */
    public String reasonKey() {
        return BankReason.key(reason);
    }
}
