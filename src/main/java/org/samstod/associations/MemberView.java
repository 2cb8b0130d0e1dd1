package org.samstod.associations;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A member or claimant as the association's administrators and members see it.
 *
 * @param membershipId key of the membership
 * @param version version for the next change
 * @param accountId the person
 * @param name the person's name
 * @param email the person's address, null for those who do not manage members
 * @param addressProved whether the address is known to be the person's
 * @param status {@code claimed} or {@code verified}
 * @param roles role codes
 * @param since when it was claimed or verified
 * @param way {@code officer}, {@code administrator}, {@code invitation}, or null while claimed
 * @param objected whether an administrator has objected to the claim
 * @param self whether it is the signed-in person
 * @param lastAdministrator whether no other administrator would be left
 */
public record MemberView(String membershipId, long version, String accountId, String name, String email, boolean addressProved, String status,
        List<String> roles, Instant since, String way, boolean objected, boolean self, boolean lastAdministrator)
        implements Serializable {
}
