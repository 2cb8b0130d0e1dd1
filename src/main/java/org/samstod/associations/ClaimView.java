package org.samstod.associations;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A claim as the officers of its board see it.
 *
 * @param id key of the membership
 * @param version version for the decision
 * @param associationId the association
 * @param number organisation number, formatted
 * @param manualCheck whether the number is of a group that is looked at by hand (2 or 7)
 * @param claimedName the name in the claim
 * @param knownName the name kept from before, null when the association has never been verified
 * @param claimant name of the person
 * @param email address of the person
 * @param addressProved whether the address is known to be the person's
 * @param claimedAt when
 * @param administrators number of active administrators
 * @param objection an administrator's objection, or null
 * @param mayDecide whether it is the officer's turn
 * @param decideFrom when it becomes the officer's turn at the latest
 */
public record ClaimView(String id, long version, String associationId, String number, boolean manualCheck, String claimedName,
        String knownName, String claimant, String email, boolean addressProved, Instant claimedAt, int administrators, String objection, boolean mayDecide,
        Instant decideFrom) implements Serializable {

    /** Whether the name in the claim differs from the one kept. */
    public boolean otherName() {
        return knownName != null && !knownName.equals(claimedName);
    }

    /** Roles an officer grants unless another choice is made. */
    public static List<String> usualRoles() {
        return List.of("administrator");
    }
}
