package org.samstod.calls.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calls with their rules texts and amendments. */
public interface Calls {

    Optional<Call> find(String id);

    /** Published calls that are open or late at an instant or open later; the next deadline first, continuous ones last. */
    List<Call> published();

    /** Published calls whose deadline lies in the span (from excluded, to included): for reminders. */
    List<Call> closingBetween(Instant from, Instant to);

    /** Every call of a board, newest opening first. */
    List<Call> ofBoard(String boardId);

    /** Calls that wait for a second person to publish them. */
    List<Call> ready();

    /** Calls made from an earlier one, newest opening first; thrown away drafts are not among them. */
    List<Call> following(String callId);

    /** Calls that ask by one of these form versions, newest opening first. */
    List<Call> usingForms(List<String> formIds);

    /** Rules texts, newest first. */
    List<CallRules> rules(String callId);

    Optional<CallRules> findRules(String rulesId);

    /** Amendments, newest first. */
    List<CallAmendment> amendments(String callId);

    void add(Call call);

    void add(CallRules rules);

    void add(CallAmendment amendment);

    void remove(CallRules rules);
}
