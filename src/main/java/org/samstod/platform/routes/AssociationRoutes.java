package org.samstod.platform.routes;

import java.util.List;

/** Addresses: association. */
final class AssociationRoutes {

    static final List<Route> ALL = List.of(
    );

    private AssociationRoutes() {
    }
}
