package org.samstod.register.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.register.MailPassingService;
import org.samstod.register.MailQueues;
import org.samstod.register.MailService;
import org.samstod.shared.web.Addresses;

/** What waits for the registry: passed on by other boards, being filed, of no case yet. */
@Named("mailList")
@RequestScoped
public class MailListBacking {

    @Inject
    MailService mails;

    @Inject
    MailPassingService passing;

    @Inject
    Addresses addresses;

    private MailQueues queues;

    @PostConstruct
    void read() {
        queues = mails.queues();
    }

    /** Takes what another board passed on, and goes on to file it. */
    public void take(String id) {
        passing.take(id);
        addresses.redirect("/office/mail/" + id);
    }

    public MailQueues getQueues() {
        return queues;
    }
}
