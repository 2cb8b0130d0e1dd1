package org.samstod.shared;

/**
 * Fired once at each start, after the migrations and before readiness. Rooms load their set-up data in a synchronous
 * observer whose {@code @Priority} is the room's number times 100; every observer must be repeatable.
 *
 * @param empty whether the portal was asked to start without demo content
 * @param mode how it runs
 */
public record Starting(boolean empty, Mode mode) {
}
