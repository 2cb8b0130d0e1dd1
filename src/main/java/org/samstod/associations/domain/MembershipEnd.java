package org.samstod.associations.domain;

/** Why a membership ended. */
public enum MembershipEnd {
    /** An officer or an administrator did not accept the claim. */
    REFUSED,
    /** The claimant took the claim back. */
    WITHDRAWN,
    /** The member left by own choice. */
    LEFT,
    /** An administrator ended it. */
    REMOVED,
    /** The yearly question "who is on the board now" was answered without this person. */
    NEW_BOARD
}
