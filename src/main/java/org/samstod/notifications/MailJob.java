package org.samstod.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samstod.notifications.domain.Post;
import org.samstod.notifications.domain.PostRefused;
import org.samstod.shared.Ids;
import org.samstod.shared.PeriodicJob;

/** Sends what is due, one mail at a time; sends nothing without a mail server. */
@ApplicationScoped
public class MailJob implements PeriodicJob {

    private static final Logger LOG = Logger.getLogger(MailJob.class.getName());
    private static final int BATCH = 100;

    @Inject
    OutboxService outbox;

    @Inject
    Post post;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        outbox.eraseOld();
        if (!post.isConfigured()) {
            return;
        }
        String owner = Ids.next();
        for (String id : outbox.due(BATCH)) {
            Optional<Outgoing> mail = outbox.lease(id, owner);
            if (mail.isEmpty()) {
                continue;
            }
            try {
                post.send(mail.get());
                outbox.sent(id, owner);
            } catch (PostRefused refused) {
                LOG.log(Level.WARNING, "mail {0} not taken at try {1}: {2}",
                        new Object[] {id, mail.get().attempt(), refused.getMessage()});
                outbox.failed(id, owner, refused.getMessage(), refused.isForGood());
            }
        }
    }
}
