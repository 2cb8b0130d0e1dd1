package org.samstod.decisions;

import java.util.List;
import org.samstod.cases.Outcome;

/**
 * A delegate's decision as it is written.
 *
 * @param caseVersion the version of the case that the delegate saw
 * @param amounts the granted sum per fiscal year; empty when no money is granted
 * @param reasons in Swedish
 * @param groundCode code of the legal ground
 * @param transferredTo the body that takes over, for that outcome
 * @param letterSha256 hash of the letter that the delegate looked at; null while it is only previewed
 */
public record DecideCase(String caseId, long caseVersion, Outcome outcome, List<YearSum> amounts, String reasons, String groundCode,
        String transferredTo, String letterSha256) {

    public DecideCase {
        amounts = amounts == null ? List.of() : List.copyOf(amounts);
    }
}
