package org.samstod.decisions.domain;

/**
 * Who decided, as it stood then.
 *
 * @param kind body or person
 * @param accountId the person who pressed the button, or recorded the body's decision
 * @param name printed in the letter
 * @param role the role in use
 */
public record Decider(Kind kind, String accountId, String name, String role) {

    /** Bodies and persons that decide. */
    public enum Kind {
        /** An officer or elected person under the delegation table. */
        DELEGATE,
        /** The chair in an urgent matter (kommunallagen 6:39). */
        CHAIR,
        /** A committee of the board. */
        COMMITTEE,
        /** The board itself. */
        BOARD
    }
}
