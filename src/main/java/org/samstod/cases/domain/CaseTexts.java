package org.samstod.cases.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The texts of cases, and what an index of words follows. */
public interface CaseTexts {

    /**
     * That something a search may find of a case has changed.
     *
     * @param changeId new at every change
     * @param at       by the system's time
     */
    record Change(String caseId, String changeId, Instant at) {
    }

    void add(CaseText text);

    Optional<CaseText> find(String caseId);

    /** The texts of several cases; one statement. */
    List<CaseText> of(Collection<String> caseIds);

    /**
     * The newest change of each case, in the order of time and key; one statement.
     *
     * @param from  changes at this time or later
     * @param after and with a later key than this when they are of exactly this time
     */
    List<Change> changes(Instant from, String after, int most);

    /** Cases as an index takes them, those of level 0 left out; four statements. */
    List<CaseDocument> documents(Collection<String> caseIds);

    /** Cases from before there were texts. */
    List<String> casesWithout(int most);
}
