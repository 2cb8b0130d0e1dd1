package org.samstod.notifications;

/** A mail that this node holds the lease of and is about to hand to the mail server. */
public record Outgoing(String id, String address, String subject, String text, String language, int attempt) {
}
