package org.samstod.platform.routes;

import java.util.List;

/** Addresses: open data. None but pages has a language; all are level 3 only. */
final class OpenDataRoutes {

    static final List<Route> ALL = List.of(
            Route.publicPage("/open-data", "/public/open-data.xhtml"),
            // The one page that other sites may show in a frame.
            Route.publicPage("/embed/initiatives", "/public/embed.xhtml", "district", "neighbourhood", "theme"),
            // Large: written to a file once a published version, and sent from there.
            Route.openData("/open-data/360giving.json").uncached(),
            Route.openData("/open-data/initiatives.csv").uncached(),
            Route.openData("/open-data/dcat.rdf"),
            Route.openData("/feeds/initiatives.atom"),
            Route.openData("/feeds/calls.atom"),
            Route.openData("/feeds/notices.atom"),
            Route.openData("/calendar/calls.ics"),
            Route.openData("/calendar/activities.ics"),
            // The parameters are those of ApiQuery, which also says what is wrong with others.
            Route.openData("/api/v1"),
            Route.openData("/api/v1/initiatives"),
            Route.openData("/api/v1/initiatives/{publicId}"),
            Route.openData("/api/v1/calls"),
            Route.openData("/api/v1/calls/{id}"),
            Route.openData("/api/v1/districts"),
            Route.openData("/api/v1/districts/{slug}"),
            Route.openData("/api/v1/statistics"),
            Route.openData("/openapi")
    );

    private OpenDataRoutes() {
    }
}
