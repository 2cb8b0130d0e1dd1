package org.samstod.bench.inside;

import java.util.List;
import java.util.stream.Stream;
import org.samstod.journal.Permission;
import org.samstod.platform.routes.Route;
import org.samstod.platform.routes.RouteSource;

/** Addresses of the bench and of the kill test inside the portal; only in the bench WAR. */
public class BenchRoute implements RouteSource {

    @Override
    public List<Route> routes() {
        return Stream.of("submissions", "wholeness", "people", "known", "claimant", "statements", "radar", "worklist", "publications", "export", "decide", "round", "payment-runs")
                .map(name -> Route.service("/bench/" + name, Permission.PUBLIC, "GET")).toList();
    }
}
