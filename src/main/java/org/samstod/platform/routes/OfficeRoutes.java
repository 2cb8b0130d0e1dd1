package org.samstod.platform.routes;

import static org.samstod.journal.Permission.*;

import java.util.List;

/** The office: work, decisions, set-up. */
final class OfficeRoutes {

    static final List<Route> ALL = List.of(
            Route.page("/office/claims", "/office/claims.xhtml", CLAIM_VERIFY),
            Route.page("/office/minutes", "/office/minutes.xhtml", DECISION_READ),
            Route.page("/office/minutes/{id}", "/office/minutes-one.xhtml", DECISION_READ),
            Route.page("/office/notices", "/office/notices.xhtml", NOTICE_MANAGE),
            Route.page("/office/delegation", "/office/delegation.xhtml", DELEGATION_READ),
            Route.page("/office/journal", "/office/journal.xhtml", JOURNAL_READ)
    );

    private OfficeRoutes() {
    }
}
