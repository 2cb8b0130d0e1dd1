package org.samstod.applications;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A person who may sign an application, or has signed it.
 *
 * @param alone whether this one signature is enough; two together otherwise
 * @param may whether the person may sign today
 * @param validTo last day of the right
 * @param state {@code signed}, {@code waiting} (for the right to be confirmed), {@code void} (the right was not confirmed),
 *     {@code stale} (an earlier version was signed), {@code asked} or {@code none}
 * @param at when it was signed, or null
 * @param linkUntil how long an open link works, or null
 * @param self whether it is the reader
 */
public record SigningLine(String accountId, String name, boolean alone, boolean may, LocalDate validTo, String state, Instant at, Instant linkUntil,
        boolean self) implements Serializable {

    /** Whether this content is signed by the person, confirmed right or not. */
    public boolean hasSigned() {
        return "signed".equals(state) || "waiting".equals(state);
    }
}
