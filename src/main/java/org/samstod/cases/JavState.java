package org.samstod.cases;

import java.util.Set;

/**
 * How a person stands to a case by the rules of conflict of interest: what their newest declaration says, and without one what follows
 * from their ties to the applicant association.
 */
public enum JavState {
    /** No tie to the applicant, and nothing declared. */
    NONE,
    /** A plain member: the question is asked, nothing is stopped. */
    ASKED,
    /** Signatory, board member, contact, or somebody who signed the application: held to have a conflict of interest until answered with a reason. */
    DERIVED,
    /** Declared: stopped, and the case is hidden from the person. */
    DECLARED,
    /** Answered with a reason that there is none. */
    CLEARED;

    /**
     * What counts as a conflict of interest until answered, with the applicant as with an association that applies together with it. The administrator is the association's contact, and whoever answers for the
     * application or has signed it stands behind it whatever the person is to the association today.
     */
    private static final Set<String> POSTS = Set.of("signatory", "board-member", "administrator", "signed-application", "contact");

    /**
     * @param declared what the person's newest declaration in the case says, null without one
     * @param tied     whether the person is, or claims to be, a member of the applicant
     * @param roles    codes of what the person does there
     */
    public static JavState of(Boolean declared, boolean tied, Set<String> roles) {
        if (declared != null) {
            return declared ? DECLARED : CLEARED;
        }
        if (roles.stream().anyMatch(POSTS::contains)) {
            return DERIVED;
        }
        return tied ? ASKED : NONE;
    }

    /** Whether the person's acts in the case are stopped. */
    public boolean stops() {
        return this == DERIVED || this == DECLARED;
    }

    /** Whether a case may be handed over to the person: nothing ties them to it, or it was answered. */
    public boolean mayTakeOver() {
        return this == NONE || this == CLEARED;
    }

    /** Whether somebody still has to answer. */
    public boolean isUnanswered() {
        return this == DERIVED || this == ASKED;
    }
}
