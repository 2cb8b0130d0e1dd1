package org.samstod.associations;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * An invitation.
 *
 * @param id key
 * @param associationId the association
 * @param associationName its name
 * @param email where it was mailed
 * @param roles role codes
 * @param invitedBy name of the administrator
 * @param invitedAt when
 * @param expiresAt when the link stops working
 * @param usable whether the link works now
 */
public record InvitationView(String id, String associationId, String associationName, String email, List<String> roles,
        String invitedBy, Instant invitedAt, Instant expiresAt, boolean usable) implements Serializable {
}
