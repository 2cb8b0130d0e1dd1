package org.samstod.cases;

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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.shared.Starting;

/**
 * Lets this node's index follow the change table in the background, so that words that are gone leave its files too: at once when
 * this node has taken a case out of it, else every ten seconds. A search brings the index to the newest change by itself.
 */
@ApplicationScoped
class CaseIndexFollower {

    private static final Logger LOG = Logger.getLogger(CaseIndexFollower.class.getName());
    private static final long LOOK_MILLIS = 500;
    /** Not in the first seconds of a start. */
    private static final long FIRST_MILLIS = 20_000;
    private static final int LOOKS_BETWEEN = 20;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    CaseIndexService index;

    @Inject
    RequestContextController requests;

    private final AtomicBoolean hurry = new AtomicBoolean(true);
    private ScheduledFuture<?> looking;
    private int looks;
    private boolean failing;

    void start(@Observes @Priority(1_290) Starting starting) {
        looking = executor.scheduleWithFixedDelay(this::look, FIRST_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseTextKeeper.CaseTextChanged change) {
        if (change.gone()) {
            hurry.set(true);
        }
    }

    private void look() {
        looks = (looks + 1) % LOOKS_BETWEEN;
        if (!hurry.getAndSet(false) && looks != 0) {
            return;
        }
        boolean activated = requests.activate();
        try {
            ActAs.run(Actor.SYSTEM, index::follow);
            failing = false;
        } catch (RuntimeException e) {
            hurry.set(true);
            if (!failing) {
                failing = true;
                LOG.log(Level.WARNING, "the index of cases cannot follow its tables; tried again until it can", e);
            }
        } finally {
            if (activated) {
                requests.deactivate();
            }
        }
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
