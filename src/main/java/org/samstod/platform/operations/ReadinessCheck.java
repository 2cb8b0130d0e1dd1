package org.samstod.platform.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.samstod.platform.Portal;
import org.samstod.platform.data.Database;

/** {@code /health/ready}: set-up is done and the database answers. */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {

    @Inject
    Portal portal;

    @Inject
    Database database;

    @Override
    public HealthCheckResponse call() {
        Portal.Stage stage = portal.stage();
        boolean up = stage == Portal.Stage.READY && database.answers();
        return HealthCheckResponse.named("portal").withData("stage", stage.name()).status(up).build();
    }
}
