package org.samstod.register;

/** Whether a document came in, went out or was drawn up (TF ch. 2). */
public enum Direction {
    RECEIVED, SENT, DRAWN_UP
}
