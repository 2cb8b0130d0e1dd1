package org.samstod.shared;

import java.util.function.Supplier;

/**
 * For what two requests may write at the same instant, be it one person's page that saves by itself while it is posted: the second looks again and
 * sees what the first wrote, which may be the same, or is told of as of any change. To be called outside a transaction.
 */
public final class SecondLook {

    private SecondLook() {
    }

    /**
     * Writes, and once more when somebody was first.
     *
     * @throws Conflict when that also is too late
     */
    public static <T> T writes(Supplier<T> writing) {
        try {
            return writing.get();
        } catch (Conflict somebodyWasFirst) {
            return writing.get();
        }
    }
}
