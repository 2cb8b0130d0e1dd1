package org.samstod.calls.domain;

import java.time.Instant;
import org.samstod.shared.BusinessException;

/**
 * When a call takes applications. An application at the very instant of the end is in time; a continuous call has no end.
 *
 * @param closesAt null for a continuous call
 */
public record Window(Instant opensAt, Instant closesAt) {

    /** How an instant lies to the window. */
    public enum Status {
        /** Not open yet: nothing is received. */
        BEFORE,
        /** In time. */
        OPEN,
        /** After the end: received, and said to be late. */
        LATE
    }

    public Window {
        if (opensAt == null) {
            throw new BusinessException("call.opens-missing").at("opensAt");
        }
        if (closesAt != null && !closesAt.isAfter(opensAt)) {
            throw new BusinessException("call.window-reversed").at("closesAt");
        }
    }

    public Status at(Instant now) {
        if (now.isBefore(opensAt)) {
            return Status.BEFORE;
        }
        return closesAt == null || !now.isAfter(closesAt) ? Status.OPEN : Status.LATE;
    }

    public boolean continuous() {
        return closesAt == null;
    }
}
