package org.samstod.notifications.domain;

/** Where a message is; the portal shows it in every state. */
public enum MessageState {
    /** Waits for the sender. */
    QUEUED,
    /** The mail server has taken it. */
    SENT,
    /** The mail server refused it for good, or too many times. */
    FAILED,
    /** Is read in the portal only. */
    PORTAL
}
