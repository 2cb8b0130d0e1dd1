package org.samstod.platform.data;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts the SQL statements of the persistence unit, a thread at a time, so that tests can hold a list page to a number; and keeps what was parsed. */
public class StatementCounter implements SessionCustomizer {

    /** The portal has about a thousand queries; with the usual two hundred places most would be parsed and translated anew each time. */
    private static final int QUERIES_KEPT = 2_000;
    private static final ThreadLocal<AtomicLong> COUNT = ThreadLocal.withInitial(AtomicLong::new);

    /** Statements executed by this thread so far. */
    public static long ofThisThread() {
        return COUNT.get().get();
    }

    @Override
    public void customize(Session session) {
        session.getProject().setJPQLParseCacheMaxSize(QUERIES_KEPT);
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void postExecuteCall(SessionEvent event) {
                COUNT.get().incrementAndGet();
            }
        });
    }
}
