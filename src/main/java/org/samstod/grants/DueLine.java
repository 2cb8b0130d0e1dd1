package org.samstod.grants;

import java.io.Serializable;
import java.time.LocalDate;
import org.samstod.grants.domain.BankReason;
import org.samstod.shared.Money;

/**
 * An instalment whose day has come.
 *
 * @param payee the association; null where the reader sees the reference only
 * @param why a code of {@code Exclusion}, or null when it is paid
 * @param lastReason why it came back the last time, or null
 */
public record DueLine(String instalmentId, String grantId, String reference, String payee, Money amount, int year, LocalDate dueOn, String why,
        String lastReason) implements Serializable {

    /** Key of the words for the reason when it is nothing but a bank's code, or null. */
    public String reasonKey() {
        return BankReason.key(lastReason);
    }
}
