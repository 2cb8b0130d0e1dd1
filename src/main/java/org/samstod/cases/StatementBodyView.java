package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A body that is asked for statements.
 *
 * @param byAccount whether its person answers signed in; by a personal link otherwise
 * @param active    whether its person is written to
 * @param revokedAt when that ended, or null
 */
public record StatementBodyView(String id, BodyKind kind, String name, String personName, String email, boolean byAccount, LocalDate validFrom,
        boolean active, Instant revokedAt, String revokedBy, String revokedReason) implements Serializable {
}
