package org.samstod.platform.routes;

import java.util.List;

/** Addresses: public. */
final class PublicRoutes {

    static final List<Route> ALL = List.of(
            Route.publicPage("/", "/public/index.xhtml"),
            Route.publicPage("/initiatives", "/public/initiatives", "q", "district", "neighbourhood", "theme", "target", "age",
                    "kind", "year", "amount", "sort", "page"),
            Route.publicPage("/initiatives/{publicId}", "/public/initiative.xhtml"),
            Route.publicPage("/initiatives/{publicId}/documents", "/public/documents.xhtml"),
            Route.publicPage("/this-week", "/public/this-week.xhtml", "where", "age", "q"),
            Route.publicPage("/calls", "/public/calls.xhtml"),
            Route.publicPage("/calls/{id}", "/public/call.xhtml"),
            Route.publicPage("/districts/{slug}", "/public/district.xhtml"),
            Route.publicPage("/associations/{publicId}", "/public/association.xhtml"),
            Route.publicPage("/notice-board", "/public/notice-board.xhtml"),
            Route.publicPage("/register", "/public/register.xhtml", "number", "from", "to", "page"),
            Route.publicPage("/districts/{slug}/register", "/public/district-register.xhtml", "number", "from", "to", "page"),
            Route.publicPage("/support", "/public/support.xhtml", "neighbourhood", "need"),
            Route.publicPage("/statistics", "/public/statistics.xhtml", "year"),
            Route.publicPage("/audit-samples", "/public/audit-samples.xhtml"),
            Route.publicPage("/audit-samples/{id}", "/public/audit-sample.xhtml"),
            Route.publicPage("/about", "/public/about.xhtml"),
            Route.publicPage("/help", "/public/help.xhtml"),
            Route.publicPage("/help/{language}", "/public/help-language.xhtml"),
            Route.publicPage("/help/steps", "/public/help-steps.xhtml"),
            Route.publicPage("/help/steps/{step}", "/public/help-step.xhtml"),
            Route.publicPage("/privacy", "/public/privacy.xhtml"),
            // A personal link to one request; what is sent goes to a service of the same part.
            Route.publicPage("/statement/{code}", "/public/statement.xhtml").uncached(),
            Route.publicPage("/accessibility", "/public/accessibility.xhtml"),
            // Made anew for each visitor; behind the links of mails a button sends the page to itself.
            Route.publicPage("/follow", "/public/follow.xhtml", "what", "sent").uncached(),
            Route.openForm("/follow/confirm/{ticket}", "/public/follow-confirm.xhtml"),
            Route.openForm("/follow/stop/{code}", "/public/follow-stop.xhtml"),
            // The form is made anew for each visitor; what is sent goes to a service of the same part.
            Route.publicPage("/accessibility/report", "/public/accessibility-report.xhtml", "sent").uncached()
    );

    private PublicRoutes() {
    }
}
