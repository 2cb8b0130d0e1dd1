package org.samstod.attachments;

/** What the scan for personal identity numbers found in a file or its name. */
public enum PersonalNumberMark {
    NONE,
    /** Something that looks like one. */
    POSSIBLE,
    /** At least one with the right check digit. */
    FOUND
}
