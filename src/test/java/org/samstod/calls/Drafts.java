package org.samstod.calls;

import java.time.Instant;
import org.samstod.calls.domain.Call;

/** Calls for tests. */
final class Drafts {

    private static final Instant AT = Instant.parse("2025-12-01T08:00:00Z");

    private Drafts() {
    }

    /** A draft of a board for a year. */
    static Call call(CallDraft draft, int year) {
        return new Call("board", year, null, CallViews.terms(draft), "writer", AT);
    }
}
