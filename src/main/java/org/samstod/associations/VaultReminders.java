package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samstod.shared.PeriodicJob;

/** Tells associations a month ahead which of their documents will have to be replaced. */
@ApplicationScoped
public class VaultReminders implements PeriodicJob {

    @Inject
    VaultService vault;

    @Override
    public String name() {
        return "associations.vault-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        vault.remind();
    }
}
