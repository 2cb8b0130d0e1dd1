package org.samstod.calls;

import java.time.Instant;

/**
 * Whose hands a call goes through before it is public. Names are empty for people whose account is not known.
 *
 * @param editedAt when it was last written in, null when that is not known
 * @param askedBy who asked for publication; null while nobody does
 * @param returnReason why it was sent back last, until it is asked for again; else null
 * @param ownHand whether the reader last wrote in it or asked, and therefore cannot be the second person
 * @param mayWrite whether the reader may change the call
 */
public record ReviewView(String editedBy, Instant editedAt, String askedBy, Instant askedAt, String returnedBy, Instant returnedAt,
                         String returnReason, boolean ownHand, boolean mayWrite) {
}
