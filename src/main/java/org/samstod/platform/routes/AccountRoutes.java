package org.samstod.platform.routes;

import static org.samstod.journal.Permission.SIGNED_IN;

import java.util.List;

/** Log-in, roles, messages. */
final class AccountRoutes {

    static final List<Route> ALL = List.of(
            Route.openForm("/account/login", "/account/login.xhtml"),
            Route.openForm("/account/signup", "/account/signup.xhtml"),
            Route.service("/account/start", SIGNED_IN, "GET").inBothLanguages(),
            Route.page("/account/messages", "/account/messages.xhtml", SIGNED_IN),
            Route.page("/account/messages/{id}", "/account/message.xhtml", SIGNED_IN),
            Route.page("/account/statements/{id}", "/account/statement.xhtml", SIGNED_IN),
            Route.page("/account/address", "/account/address.xhtml", SIGNED_IN),
            Route.page("/account/address/{ticket}", "/account/address-confirm.xhtml", SIGNED_IN),
            Route.openForm("/account/address/release/{ticket}", "/account/address-release.xhtml"),
            Route.page("/account/roles", "/account/roles.xhtml", SIGNED_IN)
    );

    private AccountRoutes() {
    }
}
