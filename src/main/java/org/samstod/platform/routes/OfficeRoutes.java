package org.samstod.platform.routes;

import java.util.List;

/** Addresses: office. */
final class OfficeRoutes {

    static final List<Route> ALL = List.of(
    );

    private OfficeRoutes() {
    }
}
