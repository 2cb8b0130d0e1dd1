package org.samstod.grants;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.samstod.shared.Money;

/**
 * A payment run.
 *
 * @param kind {@code ORDER}, {@code PAIN_03} or {@code PAIN_09}
 * @param sums by cost centre, empty key for none
 * @param states number of payments by state
 * @param lines a page of them
 * @param against why the reader may not attest it, a code of {@code AttestRule}; null when the reader may
 * @param own whether the reader made it
 * @param guarded how many payees have a name for named persons only
 * @param named whether the reader is one
 * @param accounted whether the city has said which account a voucher is balanced on
 * @param held payments that something holds back by now, by reference and reason; the run cannot be attested or sent with them
 */
public record RunView(String id, long version, String label, String state, String kind, LocalDate payOn, int payments, Money sum, String madeName,
        Instant madeAt, String attestedName, Instant attestedAt, Instant sentAt, String voucher, Map<String, Money> sums, Map<String, Long> states,
        List<RunLine> lines, String against, boolean own, long guarded, boolean named, boolean accounted,
        List<DueLine> held) implements Serializable {

    /** Whether its files can be fetched. */
    public boolean out() {
        return "SENT".equals(state) || "DONE".equals(state);
    }

    /** Whether a file for the bank goes with it. */
    public boolean bank() {
        return !"ORDER".equals(kind);
    }
}
