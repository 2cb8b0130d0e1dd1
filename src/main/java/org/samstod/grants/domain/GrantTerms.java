package org.samstod.grants.domain;

import java.time.LocalDate;

/**
 * What call, track and texts say about a grant.
 *
 * @param conditionsTextId version of the conditions in force, or null
 * @param waitsForAppeal whether the call pays only when the time of appeal has passed
 */
public record GrantTerms(Acceptance acceptance, String conditionsTextId, LocalDate useFrom, LocalDate useTo, LocalDate reportDue,
        boolean waitsForAppeal) {
}
