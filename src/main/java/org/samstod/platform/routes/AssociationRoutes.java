package org.samstod.platform.routes;

import static org.samstod.journal.Permission.APPLICATION_READ;
import static org.samstod.journal.Permission.APPLICATION_WITHDRAW;
import static org.samstod.journal.Permission.APPLICATION_WRITE;
import static org.samstod.journal.Permission.ASSOCIATION_CLAIM;
import static org.samstod.journal.Permission.ASSOCIATION_READ;
import static org.samstod.journal.Permission.MEMBERS_MANAGE;
import static org.samstod.journal.Permission.SIGNED_IN;

import java.util.List;

/** Addresses: association. */
final class AssociationRoutes {

    static final List<Route> ALL = List.of(
            Route.page("/association/", "/association/index.xhtml", ASSOCIATION_READ),
            Route.page("/association/claim", "/association/claim.xhtml", ASSOCIATION_CLAIM),
            Route.page("/association/join", "/association/join.xhtml", SIGNED_IN),
            Route.page("/association/profile", "/association/profile.xhtml", ASSOCIATION_READ),
            Route.page("/association/members", "/association/members.xhtml", ASSOCIATION_READ),
            Route.page("/association/board", "/association/board.xhtml", MEMBERS_MANAGE),
            Route.page("/association/vault", "/association/vault.xhtml", ASSOCIATION_READ),
            Route.page("/association/mandates", "/association/mandates.xhtml", ASSOCIATION_READ),
            Route.page("/association/account", "/association/account.xhtml", ASSOCIATION_READ),
            Route.page("/association/grants", "/association/grants.xhtml", APPLICATION_READ),
            Route.page("/association/grants/{id}", "/association/grant.xhtml", APPLICATION_READ),
            Route.page("/association/posts", "/association/posts.xhtml", APPLICATION_READ),
            Route.page("/association/posts/{initiative}/{post}", "/association/post.xhtml", APPLICATION_READ),
            Route.page("/association/take-part", "/association/take-part.xhtml", APPLICATION_READ),
            Route.page("/association/take-part/{initiative}/{activity}", "/association/take-part-edit.xhtml", APPLICATION_READ),
            Route.page("/association/grants/{id}/audit", "/association/grant-audit.xhtml", APPLICATION_READ),
            Route.page("/association/grants/{id}/change", "/association/grant-change.xhtml", APPLICATION_READ),
            Route.page("/association/grants/{id}/evidence", "/association/grant-evidence.xhtml", APPLICATION_READ),
            Route.page("/association/grants/{id}/recovery", "/association/recovery.xhtml", APPLICATION_READ),
            Route.page("/association/grants/{id}/report", "/association/final-report.xhtml", APPLICATION_READ),
            Route.page("/association/grants/{id}/report/check", "/association/final-report-check.xhtml", APPLICATION_READ),
            Route.page("/association/sign/{code}", "/association/sign.xhtml", SIGNED_IN),
            Route.page("/association/safety", "/association/safety.xhtml", ASSOCIATION_READ),
            Route.page("/association/threat", "/association/threat.xhtml", ASSOCIATION_READ),
            Route.page("/association/calls", "/association/calls.xhtml", APPLICATION_READ),
            Route.page("/association/calls/{call}", "/association/start.xhtml", APPLICATION_READ),
            Route.page("/association/applications/{id}", "/association/application.xhtml", APPLICATION_READ),
            Route.page("/association/applications/{id}/check", "/association/application-check.xhtml", APPLICATION_READ),
            Route.page("/association/applications/{id}/receipt", "/association/application-receipt.xhtml", APPLICATION_READ),
            Route.page("/association/applications/{id}/sent", "/association/application-sent.xhtml", APPLICATION_READ),
            Route.page("/association/applications/{id}/signatures", "/association/signatures.xhtml", APPLICATION_READ),
            Route.page("/association/applications/{id}/status", "/association/status.xhtml", APPLICATION_READ),
            Route.page("/association/applications/{id}/messages", "/association/messages.xhtml", APPLICATION_READ),
            Route.page("/association/applications/{id}/democracy", "/association/democracy.xhtml", APPLICATION_READ),
            Route.page("/association/applications/{id}/decision", "/association/decision.xhtml", APPLICATION_READ),
            Route.service("/association/letters/{id}", APPLICATION_READ, "GET"),
            Route.service("/association/recovery-letters/{id}", APPLICATION_READ, "GET"),
            Route.page("/association/applications/{id}/discard", "/association/application-discard.xhtml", APPLICATION_WRITE),
            Route.page("/association/applications/{id}/hand-over", "/association/application-hand-over.xhtml", APPLICATION_WRITE),
            Route.page("/association/applications/{id}/withdraw", "/association/application-withdraw.xhtml", APPLICATION_WITHDRAW)
    );

    private AssociationRoutes() {
    }
}
