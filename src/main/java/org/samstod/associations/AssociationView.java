package org.samstod.associations;

import java.io.Serializable;
import java.time.Instant;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PublicationLevel;

/**
 * An association as the asker may see it. A claimant sees the number and the name in the own claim, and nothing that was stored
 * before: the other parts are empty and the cap reads as open. The level that holds is computed by
 * {@link AssociationService#effectiveLevel}.
 *
 * @param id key
 * @param version version for the next change
 * @param number organisation number
 * @param name name
 * @param status {@code unverified}, {@code active} or {@code dissolved}
 * @param cap publication cap
 * @param capChangedAt when it last changed, or null
 * @param homeBoardId the board whose officers look after it
 * @param purpose what it does, or null
 * @param neighbourhoodSlug where it is active, or null
 * @param email functional address, or null
 * @param phone functional phone number, or null
 * @param web web address, or null
 */
public record AssociationView(String id, long version, OrganisationNumber number, String name, String status, PublicationLevel cap,
        Instant capChangedAt, String homeBoardId, String purpose, String neighbourhoodSlug, String email, String phone, String web)
        implements Serializable {
}
