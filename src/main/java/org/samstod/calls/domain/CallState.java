package org.samstod.calls.domain;

import java.util.Map;
import java.util.Set;
import org.samstod.shared.BusinessException;

/** Where a call is in its life, and what may follow. Whether it takes applications in time follows from its window, not from here. */
public enum CallState {
    /** Being written; seen by the board's programme administrators only. */
    DRAFT,
    /** Written, and asked to be published; a second person publishes it or sends it back, and writing in it takes it back. */
    READY,
    /** Public; takes applications from the opening on, after the deadline as late. */
    PUBLISHED,
    /** Takes no more applications. */
    CLOSED,
    /** Every case is decided. */
    COMPLETED,
    /** Called off after publication; what came in is still answered. */
    CANCELLED,
    /** A draft that came to nothing. */
    DISCARDED;

    private static final Map<CallState, Set<CallState>> NEXT = Map.of(
            DRAFT, Set.of(READY, DISCARDED),
            READY, Set.of(PUBLISHED, DRAFT),
            PUBLISHED, Set.of(CLOSED, CANCELLED),
            CLOSED, Set.of(COMPLETED),
            COMPLETED, Set.of(),
            CANCELLED, Set.of(COMPLETED),
            DISCARDED, Set.of());

    /** Whether this may follow. */
    public boolean canBecome(CallState next) {
        return NEXT.get(this).contains(next);
    }

    /** @throws BusinessException {@code call.state} when it may not follow */
    CallState to(CallState next) {
        if (!canBecome(next)) {
            throw new BusinessException("call.state");
        }
        return next;
    }

    /** Whether it is still being written, asked to be published or not. */
    public boolean isWritten() {
        return this == DRAFT || this == READY;
    }

    /** Whether residents may know of it. */
    public boolean isPublic() {
        return this != DRAFT && this != READY && this != DISCARDED;
    }
}
