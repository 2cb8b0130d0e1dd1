package org.samstod.register;

/** How mail that is no application reached the board. */
public enum MailWay {
    /** On paper, with the post. */
    POST,
    /** On paper, handed in. */
    VISIT,
    /** As an e-mail. */
    EMAIL
}
