package org.samstod.notifications;

/**
 * A mail that this node holds the lease of and is about to hand to the mail server.
 *
 * @param stop whole address that ends such mails, for the one click of RFC 8058; null for none
 */
public record Outgoing(String id, String address, String subject, String text, String language, int attempt, String stop) {

    /** A mail that cannot be stopped by its reader. */
    public Outgoing(String id, String address, String subject, String text, String language, int attempt) {
        this(id, address, subject, text, language, attempt, null);
    }
}
