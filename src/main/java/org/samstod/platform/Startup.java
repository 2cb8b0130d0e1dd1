package org.samstod.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.platform.data.Database;
import org.samstod.platform.demo.DemoProgress;
import org.samstod.platform.jobs.JobRunner;
import org.samstod.platform.operations.LockFile;
import org.samstod.shared.Mode;
import org.samstod.shared.Starting;

/** Migrations first, then the rooms' set-up data, then readiness. */
@jakarta.ejb.Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Inject
    Database database;

    @Inject
    Event<Starting> starting;

    @Inject
    Portal portal;

    @Inject
    LockFile lockFile;

    @Inject
    DemoProgress demo;

    @Inject
    JobRunner jobs;

    @PostConstruct
    void start() {
        lockFile.take();
        database.migrate();
        if (Mode.current() == Mode.DEMO && demo.interrupted()) {
            LOG.log(Level.WARNING, "The demo city was left half built; it is built anew");
            database.clean();
            database.migrate();
        }
        boolean empty = ConfigProvider.getConfig().getOptionalValue("samstod.empty", Boolean.class).orElse(false);
        ActAs.run(Actor.SYSTEM, () -> starting.fire(new Starting(empty, Mode.current())));
        portal.enter(Portal.Stage.READY);
        if (ConfigProvider.getConfig().getOptionalValue("samstod.jobs", Boolean.class).orElse(Mode.current() != Mode.TEST)) {
            jobs.start();
        }
        LOG.log(Level.INFO, "Samstöd is ready");
    }

    @PreDestroy
    void stop() {
        jobs.stop();
        lockFile.release();
    }
}
