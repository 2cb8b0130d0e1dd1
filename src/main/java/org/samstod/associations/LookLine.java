package org.samstod.associations;

import java.time.Instant;

/**
 * That somebody of the city has looked at something of the association.
 *
 * @param thing what was looked at
 * @param who role and administration in plain words, never a name
 * @param at when
 * @param address path of the thing's page, without language prefix
 */
public record LookLine(String thing, String who, Instant at, String address) {
}
