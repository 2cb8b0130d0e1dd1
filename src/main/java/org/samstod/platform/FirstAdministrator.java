package org.samstod.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.Role;
import org.samstod.shared.Mode;
import org.samstod.shared.Starting;

/**
 * The first city administrator of a portal without demo content, from the settings {@code samstod.admin.email} and
 * {@code samstod.admin.password} of the start. Everybody else is then made in the portal. Does nothing once there is one.
 */
@ApplicationScoped
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    AccountService accounts;

    void onStart(@Observes @Priority(900_000) Starting starting) {
        if (starting.mode() != Mode.PRODUCTION || !accounts.holders(Role.CITY_ADMINISTRATOR, null).isEmpty()) {
            return;
        }
        Config config = ConfigProvider.getConfig();
        Optional<String> email = config.getOptionalValue("samstod.admin.email", String.class);
        Optional<String> password = config.getOptionalValue("samstod.admin.password", String.class);
        if (email.isEmpty() || password.isEmpty()) {
            LOG.log(Level.INFO, "No city administrator yet: start once with SAMSTOD_ADMIN_EMAIL and SAMSTOD_ADMIN_PASSWORD set");
            return;
        }
        String id = accounts.create(new CreateAccount(email.get(), "Stadens administratör", password.get(), "sv"));
        accounts.grantRole(new GrantRole(id, Role.CITY_ADMINISTRATOR, null, null, null));
    }
}
