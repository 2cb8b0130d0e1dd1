package org.samstod.grants.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.shared.Money;

/** Who may attest a run: another than its maker, of none of its associations, with a right that reaches its sum on every cost centre. */
public enum AttestRule {

    /** The person made the run. */
    MAKER,
    /** The person belongs to an association in the run, or signs for it. */
    OWN_ASSOCIATION,
    /** No right of the person reaches a cost centre's sum today. */
    NO_RIGHT;

    /**
     * Why a person may not attest; empty when the person may.
     *
     * @param own associations of the person
     * @param paid associations of the run
     * @param sums of the run, by cost centre
     */
    public static Optional<AttestRule> against(PaymentRun run, String accountId, Set<String> own, List<String> paid, List<AttestRight> rights,
            Map<String, Money> sums, LocalDate today) {
        if (run.madeBy().equals(accountId)) {
            return Optional.of(MAKER);
        }
        if (paid.stream().anyMatch(own::contains)) {
            return Optional.of(OWN_ASSOCIATION);
        }
        boolean reaches = sums.entrySet().stream().allMatch(one -> rights.stream().anyMatch(right -> right.covers(one.getKey(), one.getValue(), today)));
        return reaches ? Optional.empty() : Optional.of(NO_RIGHT);
    }
}
