package org.samstod.platform.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.shared.Ids;
import org.samstod.shared.PeriodicJob;

/** Looks every few seconds which jobs are due and runs them one after the other as the system actor. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final int TICK_SECONDS = 5;
    /** The first visitors come before the jobs. */
    private static final int FIRST_TICK_SECONDS = 20;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    @Inject
    @Any
    Instance<PeriodicJob> jobs;

    @Inject
    JobLeases leases;

    @Inject
    JobRunner self;

    @Resource
    ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> ticking;
    private boolean known;

    /** Begins to look. */
    public synchronized void start() {
        if (ticking == null) {
            ticking = executor.scheduleWithFixedDelay(self::tick, FIRST_TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Ends; a run that is under way is let to its end. */
    public synchronized void stop() {
        if (ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
    }

    /** Runs what is due. Nothing that goes wrong may end the looking. */
    @ActivateRequestContext
    public void tick() {
        know();
        for (PeriodicJob job : jobs) {
            try {
                run(job);
            } catch (Exception e) {
                LOG.log(Level.SEVERE, "job " + job.name() + " failed", e);
            }
        }
    }

    private synchronized void know() {
        if (!known) {
            try {
                jobs.forEach(job -> leases.know(job.name()));
                known = true;
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "the jobs could not be entered, tried again at the next look", e);
            }
        }
    }

    private void run(PeriodicJob job) {
        String owner = Ids.next();
        if (!leases.take(job.name(), owner, LONGEST_RUN)) {
            return;
        }
        try {
            ActAs.run(Actor.SYSTEM, job::run);
        } finally {
            leases.giveBack(job.name(), owner, job.every());
        }
    }
}
