package org.samstod.register;

/** Where the time comes from that mail is said to have come at. */
public enum TimeSource {
    /** The e-mail's own record of when the city's server received it. */
    RECEIVED,
    /** The sender's clock; the registrar is asked to look. */
    SENT,
    /** A registrar has typed it. */
    TYPED
}
