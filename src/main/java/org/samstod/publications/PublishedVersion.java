package org.samstod.publications;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samstod.shared.Starting;

/**
 * The version of the published bytes as this node knows it. The node that publishes or lowers knows with its commit, before it
 * answers; the others ask the counter row every half second. While the row cannot be read nothing kept is used. The index of words
 * follows in the background, so that words that are gone leave its files too; not in the first seconds of a start, since a search
 * brings it to the version it needs anyway.
 */
@ApplicationScoped
public class PublishedVersion {

    /** Nothing is known, so nothing kept may be sent. */
    public static final long UNKNOWN = -1;

    private static final Logger LOG = Logger.getLogger(PublishedVersion.class.getName());
    private static final long POLL_MILLIS = 500;
    private static final long INDEX_AFTER_MILLIS = 20_000;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    PublicPageService pages;

    @Inject
    RequestContextController requests;

    private final AtomicLong current = new AtomicLong(UNKNOWN);
    private final AtomicLong indexed = new AtomicLong(UNKNOWN);
    private ScheduledFuture<?> polling;
    private ScheduledFuture<?> indexing;
    private volatile boolean failing;
    private volatile boolean indexFailing;

    /** The version now, {@link #UNKNOWN} when it cannot be known. */
    public long current() {
        return current.get();
    }

    /** Begins when every room has its set-up data. */
    void start(@Observes @Priority(9_000) Starting starting) {
        polling = executor.scheduleWithFixedDelay(this::poll, 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
        indexing = executor.scheduleWithFixedDelay(this::index, INDEX_AFTER_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The own node knows before the answer goes out. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicationsChanged change) {
        current.accumulateAndGet(change.version(), Math::max);
    }

    private void poll() {
        boolean activated = requests.activate();
        try {
            current.accumulateAndGet(pages.version(), Math::max);
            failing = false;
        } catch (RuntimeException e) {
            current.set(UNKNOWN);
            if (!failing) {
                failing = true;
                LOG.log(Level.WARNING, "the published version cannot be read, pages are made anew until it can", e);
            }
        } finally {
            if (activated) {
                requests.deactivate();
            }
        }
    }

    private void index() {
        long version = current.get();
        if (version == UNKNOWN || version == indexed.get()) {
            return;
        }
        boolean activated = requests.activate();
        try {
            if (pages.refreshIndex()) {
                indexed.set(version);
            }
            indexFailing = false;
        } catch (RuntimeException e) {
            if (!indexFailing) {
                indexFailing = true;
                LOG.log(Level.WARNING, "the index of words cannot follow what is published; tried again until it can", e);
            }
        } finally {
            if (activated) {
                requests.deactivate();
            }
        }
    }

    @PreDestroy
    void stop() {
        if (polling != null) {
            polling.cancel(false);
            indexing.cancel(false);
        }
    }
}
