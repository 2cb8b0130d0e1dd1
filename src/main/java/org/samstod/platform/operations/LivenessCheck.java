package org.samstod.platform.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.samstod.platform.Portal;

/** {@code /health/live}: the start did not fail. */
@Liveness
@ApplicationScoped
public class LivenessCheck implements HealthCheck {

    @Inject
    Portal portal;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("start").status(portal.stage() != Portal.Stage.FAILED).build();
    }
}
