package org.samstod.platform;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.platform.data.Database;
import org.samstod.platform.demo.DemoProgress;
import org.samstod.platform.jobs.JobRunner;
import org.samstod.platform.operations.LockFile;
import org.samstod.platform.operations.ServerThreads;
import org.samstod.shared.Mode;
import org.samstod.shared.Starting;
import org.samstod.shared.web.Proxies;

/**
 * Migrations first, then the rooms' set-up data, then readiness. A listener of the web application and not an enterprise bean: one bean would bring
 * the server's whole container for them into each start. What it throws ends the deployment.
 */
@WebListener
public class Startup implements ServletContextListener {

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

    @Inject
    RequestContextController request;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        LOG.log(Level.INFO, "Visitors'' addresses: {0}", Proxies.configured());
        lockFile.take();
        database.migrate();
        if (Mode.current() == Mode.DEMO && demo.interrupted()) {
            LOG.log(Level.WARNING, "The demo city was left half built; it is built anew");
            database.clean();
            database.migrate();
        }
        boolean empty = ConfigProvider.getConfig().getOptionalValue("samstod.empty", Boolean.class).orElse(false);
        request.activate();
        try {
            ActAs.run(Actor.SYSTEM, () -> starting.fire(new Starting(empty, Mode.current())));
        } finally {
            request.deactivate();
        }
        ServerThreads.release(Thread.getAllStackTraces().keySet(), Startup.class.getClassLoader());
        portal.enter(Portal.Stage.READY);
        if (ConfigProvider.getConfig().getOptionalValue("samstod.jobs", Boolean.class).orElse(Mode.current() != Mode.TEST)) {
            jobs.start();
        }
        LOG.log(Level.INFO, "Samstöd is ready");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        jobs.stop();
        lockFile.release();
    }
}
