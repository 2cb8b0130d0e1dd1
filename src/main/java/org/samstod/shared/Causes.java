package org.samstod.shared;

import java.util.Optional;

/** Looks through a chain of exceptions for the one that says what happened. */
public final class Causes {

    private Causes() {
    }

    /** The first exception of that type in the chain, the given one included. */
    public static <T extends Throwable> Optional<T> find(Throwable from, Class<T> type) {
        for (Throwable t = from; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }

    /** Whether the chain has an exception of that type. */
    public static boolean has(Throwable from, Class<? extends Throwable> type) {
        return find(from, type).isPresent();
    }
}
