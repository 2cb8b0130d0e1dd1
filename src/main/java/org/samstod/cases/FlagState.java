package org.samstod.cases;

/** A flag stands until somebody says what came of it. */
public enum FlagState {
    /** Stands, and no outcome can be proposed. */
    OPEN,
    /** Somebody has said what came of it. */
    RESOLVED;

    /** Whether this may become {@code next}: a flag is resolved once; what turns up later is a new flag. */
    public boolean mayBecome(FlagState next) {
        return this == OPEN && next == RESOLVED;
    }
}
