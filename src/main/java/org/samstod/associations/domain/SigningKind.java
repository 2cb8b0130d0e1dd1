package org.samstod.associations.domain;

/** How a signing right is held, as the minutes say it. */
public enum SigningKind {
    /** The person signs alone. */
    ALONE,
    /** Two holders sign together. */
    TWO_TOGETHER
}
