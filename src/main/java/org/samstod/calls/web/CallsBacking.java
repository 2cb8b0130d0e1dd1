package org.samstod.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.calls.CallService;
import org.samstod.calls.CallSummary;
import org.samstod.identity.CurrentUser;

/** The calls of the own board. */
@Named("callsPage")
@RequestScoped
public class CallsBacking {

    @Inject
    CallService service;

    @Inject
    CurrentUser user;

    private List<CallSummary> calls = List.of();

    /** Reads the list. */
    public void load() {
        calls = service.ofBoard(user.getBoardId());
    }

    /** Calls in a state that still needs somebody: drafts and published ones. */
    public List<CallSummary> getCurrent() {
        return calls.stream().filter(call -> call.state().equals("DRAFT") || call.state().equals("PUBLISHED")).toList();
    }

    /** Calls of the past. */
    public List<CallSummary> getPast() {
        return calls.stream().filter(call -> !call.state().equals("DRAFT") && !call.state().equals("PUBLISHED")).toList();
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
