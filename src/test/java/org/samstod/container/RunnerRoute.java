package org.samstod.container;

import java.util.List;
import org.samstod.journal.Permission;
import org.samstod.platform.routes.Route;
import org.samstod.platform.routes.RouteSource;

/** The address by which the container tests are started; only in the test WAR. */
public class RunnerRoute implements RouteSource {

    @Override
    public List<Route> routes() {
        return List.of(Route.service("/ArquillianServletRunnerEE9", Permission.PUBLIC, "GET", "POST"));
    }
}
