package org.samstod.platform.operations;

import java.util.Collection;

/**
 * Threads that the server began while it looked through the application. Such a thread keeps the class loader of that look as its own, and with it a
 * second copy of every class seen then: the server's writer of its log file does (Payara 6; {@code docs/decisions/0010-short-starts.md}).
 */
public final class ServerThreads {

    private ServerThreads() {
    }

    /**
     * Gives threads that hold a brother of the application's class loader the parent of both.
     *
     * @param threads those that live
     * @param application the loader of the application that runs; its own threads keep it
     */
    public static void release(Collection<Thread> threads, ClassLoader application) {
        for (Thread thread : threads) {
            ClassLoader held = thread.getContextClassLoader();
            if (held != null && held != application && held.getClass() == application.getClass() && held.getParent() == application.getParent()) {
                thread.setContextClassLoader(application.getParent());
            }
        }
    }
}
