package org.samstod.register;

/** How the sender of misdirected mail was told where it went (FL 6 §). */
public enum Told {
    /** By a message from the portal. */
    MESSAGE,
    /** By letter or telephone, by the registrar. */
    OTHERWISE,
    /** The sender cannot be reached. */
    UNREACHABLE
}
