package org.samstod.attachments;

/** How far the checks have come. Without a scanner CHECKED is enough to open a file. */
public enum FileState {
    RECEIVED, CHECKED, SCANNED,
    /** The scanner found something: it can never be opened. */
    INFECTED
}
