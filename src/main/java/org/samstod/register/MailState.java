package org.samstod.register;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where incoming mail stands. A registrar begins it and files it, which numbers it; filed mail then gets its case or is passed on. What
 * another board passed on waits until a registrar takes it.
 */
public enum MailState {
    /** Passed on by another board, taken by nobody yet; it has no number here. */
    WAITING,
    /** Somebody is filing it; it has no number yet. */
    BEGUN,
    /** Filed and numbered, of no case yet. */
    FILED,
    /** Filed and of a case or a matter. */
    ASSIGNED,
    /** Filed, and sent on to another board or authority. */
    PASSED_ON,
    /** Filed as a further copy of what came before. */
    DUPLICATE,
    /** Begun by mistake; nothing was filed. */
    DISCARDED;

    /** Where it may go from here. */
    public Set<MailState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(BEGUN);
            case BEGUN -> EnumSet.of(FILED, DUPLICATE, DISCARDED);
            case FILED -> EnumSet.of(ASSIGNED, PASSED_ON);
            case ASSIGNED, PASSED_ON, DUPLICATE, DISCARDED -> EnumSet.noneOf(MailState.class);
        };
    }

    /** Whether it has been filed, and has an entry and a number. */
    public boolean isFiled() {
        return this == FILED || this == ASSIGNED || this == PASSED_ON || this == DUPLICATE;
    }
}
