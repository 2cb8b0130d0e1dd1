package org.samstod.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.samstod.calls.CallReviewService;
import org.samstod.calls.CallService;
import org.samstod.calls.CallSummary;
import org.samstod.calls.WaitingCall;
import org.samstod.identity.CurrentUser;

/** The calls of the own board, and those that wait for a second person. */
@Named("callsPage")
@RequestScoped
public class CallsBacking {

    private static final Set<String> CURRENT = Set.of("DRAFT", "READY", "PUBLISHED");

    @Inject
    CallService service;

    @Inject
    CallReviewService reviews;

    @Inject
    CurrentUser user;

    private List<CallSummary> calls = List.of();
    private List<WaitingCall> waiting = List.of();

    /** Reads the lists; a role of the city has no calls of its own. */
    public void load() {
        waiting = reviews.waiting();
        if (isOfBoard()) {
            calls = service.ofBoard(user.getBoardId());
        }
    }

    /** Whether the role in use is a board's. */
    public boolean isOfBoard() {
        return user.getBoardId() != null;
    }

    /** Calls that the reader can publish as the second person. */
    public List<WaitingCall> getForMe() {
        return waiting.stream().filter(call -> !call.ownHand()).toList();
    }

    /** Calls that wait for somebody else, because the reader wrote them or asked. */
    public List<WaitingCall> getForOthers() {
        return waiting.stream().filter(WaitingCall::ownHand).toList();
    }

    /** Calls in a state that still needs somebody: drafts and published ones. */
    public List<CallSummary> getCurrent() {
        return calls.stream().filter(call -> CURRENT.contains(call.state())).toList();
    }

    /** Calls of the past. */
    public List<CallSummary> getPast() {
        return calls.stream().filter(call -> !CURRENT.contains(call.state())).toList();
    }

    /** What a call is now, as one word: its state, or for a published one BEFORE, OPEN or LATE. */
    public String phase(CallSummary call) {
        return call.state().equals("PUBLISHED") ? call.window() : call.state();
    }

    /** How that word is shown. */
    public String kind(String phase) {
        return CallPhases.badge(phase);
    }
}
