package org.samstod.notifications.domain;

import org.samstod.notifications.Outgoing;

/** Hands mails to a mail server. */
public interface Post {

    /** Whether a mail server is configured. */
    boolean isConfigured();

    /**
     * Sends one mail.
     *
     * @throws PostRefused when the server says no, or cannot be reached
     */
    void send(Outgoing mail) throws PostRefused;
}
