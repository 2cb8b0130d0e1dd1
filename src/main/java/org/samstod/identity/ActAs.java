package org.samstod.identity;

import java.util.concurrent.Callable;

/**
 * Runs work as a given actor: jobs, set-up, demo city and tests. Requests never come here, but for what arrives by a personal link that
 * nobody is signed in for: the link is the actor.
 */
public final class ActAs {

    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    private ActAs() {
    }

    /** Runs and gives back the result; unchecked exceptions pass, checked ones arrive wrapped. */
    public static <T> T call(Actor actor, Callable<T> work) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** Runs without a result. */
    public static void run(Actor actor, Runnable work) {
        call(actor, () -> {
            work.run();
            return null;
        });
    }

    static Actor current() {
        return CURRENT.get();
    }
}
