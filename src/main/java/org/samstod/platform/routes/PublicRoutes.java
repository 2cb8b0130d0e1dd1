package org.samstod.platform.routes;

import java.util.List;

/** Addresses: public. */
final class PublicRoutes {

    static final List<Route> ALL = List.of(
            Route.publicPage("/about", "/public/about.xhtml"),
            Route.publicPage("/help", "/public/help.xhtml"),
            Route.publicPage("/privacy", "/public/privacy.xhtml"),
            Route.publicPage("/accessibility", "/public/accessibility.xhtml")
    );

    private PublicRoutes() {
    }
}
