package org.samstod.platform.routes;

import java.util.List;

/** Addresses: public. */
final class PublicRoutes {

    static final List<Route> ALL = List.of(
    );

    private PublicRoutes() {
    }
}
