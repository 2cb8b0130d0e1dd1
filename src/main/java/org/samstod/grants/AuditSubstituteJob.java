package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samstod.shared.NotFound;
import org.samstod.shared.PeriodicJob;

/** Names colleagues on protected cases whose reviews nobody could take, each in a transaction of its own. */
@ApplicationScoped
public class AuditSubstituteJob implements PeriodicJob {

    private static final Logger LOG = Logger.getLogger(AuditSubstituteJob.class.getName());

    @Inject
    AuditSubstituteService service;

    @Override
    public String name() {
        return "audit-substitutes";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (String review : service.standingStill()) {
            try {
                service.name(review);
            } catch (NotFound takenMeanwhile) {
                LOG.log(Level.INFO, "review {0} needed nobody any more", review);
            }
        }
    }
}
