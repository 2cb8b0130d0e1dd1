package org.samstod.grants.domain;

import java.util.List;
import org.samstod.shared.Sha256;

/**
 * A signal about a grant and what it is made from.
 *
 * @param facts what the sentence that explains it names, in order
 */
public record RiskSignal(RiskKind kind, List<String> facts) {

    /** Copies the facts. */
    public RiskSignal {
        facts = List.copyOf(facts);
    }

    /** What an answer is about: other facts are another signal. */
    public String mark() {
        return Sha256.of(kind + "|" + String.join("|", facts));
    }
}
