package org.samstod.decisions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.samstod.decisions.domain.DecisionRow;

/** What the journal is told of a decision, however it came about: enough to say later what was decided, by whom and why. */
final class DecisionFacts {

    private DecisionFacts() {
    }

    /**
     * The facts of a decision.
     *
     * @param letter hash of the Swedish letter, or null while there is none
     */
    static Map<String, Object> of(DecisionRow row, String letter) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("case", row.caseId());
        facts.put("round", row.round());
        facts.put("outcome", row.outcome());
        facts.put("asked", row.asked().ore());
        facts.put("granted", row.granted().ore());
        facts.put("reasons", row.reasons());
        facts.put("ground", row.groundCode());
        facts.put("groundText", row.groundText());
        facts.put("decider", row.decider().kind());
        facts.put("deciderName", row.decider().name());
        facts.put("decidedAt", row.decidedAt());
        facts.put("delegation", row.delegationRuleId());
        facts.put("terms", row.termsTextId());
        facts.put("transferredTo", row.transferredTo());
        facts.put("replaces", row.replacesId());
        facts.put("letter", letter);
        return facts;
    }
}
