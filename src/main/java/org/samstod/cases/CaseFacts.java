package org.samstod.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.samstod.cases.domain.Case;

/** How a case stands after an act, as the journal keeps it beside what the act made: what the view of the past is read from. */
final class CaseFacts {

    /** The part of a payload that says how the case stands. */
    static final String STANDS = "stands";

    /** Acts that may change the public summary; the others do not repeat it. */
    private static final Set<String> WITH_SUMMARY = Set.of("received", "revised", "summary", "title");

    private CaseFacts() {
    }

    /** The payload of an act with how the case stands after it; {@code detail} is that of its line in the history. */
    static Map<String, Object> with(Map<String, ?> payload, Case about, String detail) {
        Map<String, Object> all = new LinkedHashMap<>(payload);
        all.put(STANDS, of(about, detail));
        return all;
    }

    private static Map<String, Object> of(Case about, String detail) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("act", about.lastAct());
        facts.put("detail", detail);
        facts.put("by", about.lastHand().name());
        facts.put("state", about.state());
        facts.put("revision", about.revision().ordinal());
        facts.put("revisionId", about.revision().id());
        facts.put("asked", about.asked().ore());
        facts.put("track", about.track());
        facts.put("title", about.title());
        if (WITH_SUMMARY.contains(about.lastAct())) {
            facts.put("summary", about.summary());
        }
        facts.put("level", about.level());
        facts.put("effective", about.effectiveLevel());
        facts.put("officer", about.officer().map(Hand::name));
        facts.put("perspective", about.perspective());
        facts.put("perspectiveConfirmed", about.isPerspectiveConfirmed());
        facts.put("late", about.isLate());
        facts.put("lateAnswer", about.isLateAnswer());
        facts.put("withdrawnAt", about.withdrawnAt());
        facts.put("outcome", about.outcome());
        facts.put("decidedAt", about.decidedAt());
        facts.put("toldAt", about.toldAt());
        facts.put("closedAt", about.closedAt());
        return facts;
    }
}
