package org.samstod.register;

import java.io.Serializable;

/**
 * What becomes of one line of register numbers from another register.
 *
 * @param line      its place in the list, from 1
 * @param reception reception number as it was written
 * @param number    register number as it was written
 * @param result    what becomes of it
 * @param existing  the number that is there already, or empty
 */
public record NumberLine(int line, String reception, String number, Result result, String existing) implements Serializable {

    /** What becomes of a line. */
    public enum Result {
        /** The number will be given, or has been. */
        GIVEN,
        /** It is there already, the same. */
        SAME,
        /** No such reception number that the reader may see. */
        UNKNOWN,
        /** It has another number; that is a matter for a correction. */
        OTHER,
        /** Stands twice in the list, with different numbers, or one number for different matters. */
        TWICE,
        /** The number belongs to something else of the board. */
        TAKEN,
        /** Not a reception number and a register number. */
        UNREADABLE
    }

    /** Whether it stops nothing: given or the same. */
    public boolean fine() {
        return result == Result.GIVEN || result == Result.SAME;
    }
}
