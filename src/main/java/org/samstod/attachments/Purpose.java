package org.samstod.attachments;

/** What a file is for. */
public enum Purpose {
    /** For the case; may hold personal data, and every reading is logged. */
    INTERNAL,
    /** To be shown to everybody one day: personal identity numbers are refused and hidden data is taken out. */
    PUBLICATION
}
