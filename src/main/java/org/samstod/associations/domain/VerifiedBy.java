package org.samstod.associations.domain;

/** Who vouched for a membership or a mandate. */
public enum VerifiedBy {
    /** A case officer, against the annual meeting's minutes. */
    OFFICER,
    /** An active administrator of the same association. */
    ADMINISTRATOR,
    /** The person accepted an administrator's invitation. */
    INVITATION
}
