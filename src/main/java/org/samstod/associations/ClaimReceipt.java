package org.samstod.associations;

import java.io.Serializable;
import java.time.Instant;

/**
 * The answer to a claim. It is made only of what the claimant wrote, so that it is the same for a known and an unknown number.
 *
 * @param membershipId key of the membership
 * @param associationId key of the association
 * @param number organisation number, formatted
 * @param name name in the claim
 * @param claimedAt when
 */
public record ClaimReceipt(String membershipId, String associationId, String number, String name, Instant claimedAt)
        implements Serializable {
}
