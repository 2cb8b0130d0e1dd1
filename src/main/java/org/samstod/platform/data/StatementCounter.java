package org.samstod.platform.data;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts the SQL statements of the persistence unit, a thread at a time, so that tests can hold a list page to a number. */
public class StatementCounter implements SessionCustomizer {

    private static final ThreadLocal<AtomicLong> COUNT = ThreadLocal.withInitial(AtomicLong::new);

    /** Statements executed by this thread so far. */
    public static long ofThisThread() {
        return COUNT.get().get();
    }

    @Override
    public void customize(Session session) {
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void postExecuteCall(SessionEvent event) {
                COUNT.get().incrementAndGet();
            }
        });
    }
}
