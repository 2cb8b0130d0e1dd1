package org.samstod.cases;

/** What an officer answers about an application that is like the one being prepared. */
public enum RadarWord {
    /** The same purpose gets or asks for money elsewhere: the proposal has to take it into account. */
    SAME_PURPOSE,
    /** Another activity, alike in words only. */
    DIFFERENT_ACTIVITY,
    /** The boards have agreed to fund it together. */
    JOINT_FUNDING,
    /** The same application, sent twice. */
    DUPLICATE
}
