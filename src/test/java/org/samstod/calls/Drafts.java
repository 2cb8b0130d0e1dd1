package org.samstod.calls;

import org.samstod.calls.domain.Call;

/** Calls for tests. */
final class Drafts {

    private Drafts() {
    }

    /** A draft of a board for a year. */
    static Call call(CallDraft draft, int year) {
        return new Call("board", year, null, CallService.terms(draft));
    }
}
