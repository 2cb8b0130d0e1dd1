package org.samstod.associations;

import java.io.Serializable;
import java.time.Instant;
import org.samstod.shared.PublicationLevel;

/**
 * A wish to be shown more again.
 *
 * @param id key
 * @param version version for the decision
 * @param associationId the association
 * @param associationName its name
 * @param number its organisation number, formatted
 * @param cap the cap now
 * @param level the level wished for
 * @param reason why
 * @param askedAt when
 */
public record CapRaiseView(String id, long version, String associationId, String associationName, String number,
        PublicationLevel cap, PublicationLevel level, String reason, Instant askedAt) implements Serializable {
}
