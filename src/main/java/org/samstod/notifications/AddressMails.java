package org.samstod.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samstod.identity.AddressPost;
import org.samstod.identity.AddressProved;
import org.samstod.notifications.domain.Outbox;
import org.samstod.shared.Clock;

/**
 * Mails to addresses that are to be proved; and when one is, its account finds among its messages what was mailed there before it was known whose
 * it is: an invitation, for instance.
 */
@ApplicationScoped
class AddressMails implements AddressPost {

    /** Longer than anything stays open that a mail asks for. */
    private static final Duration KEPT = Duration.ofDays(60);

    @Inject
    NotificationService notifications;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public boolean reaches() {
        return notifications.reachesOutside();
    }

    @Override
    public void send(AddressMail mail) {
        notifications.sendFleeting(new FleetingMail(mail.address(), mail.template(), mail.locale(), mail.data(), mail.until(), null, null, null, null));
    }

    void proved(@Observes AddressProved event) {
        outbox.outside(event.email(), clock.now().minus(KEPT)).forEach(message -> message.becomesOf(event.accountId()));
    }
}
