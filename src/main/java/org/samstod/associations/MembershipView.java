package org.samstod.associations;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * One of the signed-in person's own memberships.
 *
 * @param id key
 * @param version version for the next change
 * @param associationId the association
 * @param associationName its name; while claimed the name in the claim
 * @param number its organisation number, formatted
 * @param status {@code claimed}, {@code verified} or {@code ended}
 * @param roles role codes, those asked for while claimed
 * @param claimedAt when it was claimed
 * @param evidence number of files given with the claim
 * @param endCause {@code refused}, {@code withdrawn}, {@code left}, {@code removed}, {@code new-board}, or null
 * @param endReason the words about it, or null
 */
public record MembershipView(String id, long version, String associationId, String associationName, String number, String status,
        List<String> roles, Instant claimedAt, int evidence, String endCause, String endReason) implements Serializable {

    /** Whether an officer or administrator has yet to decide. */
    public boolean claimed() {
        return "claimed".equals(status);
    }

    /** Whether it is verified. */
    public boolean verified() {
        return "verified".equals(status);
    }
}
