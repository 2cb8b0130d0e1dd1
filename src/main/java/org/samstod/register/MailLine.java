package org.samstod.register;

import java.io.Serializable;
import java.time.Instant;

/**
 * Mail in a list of the registry.
 *
 * @param state      where it stands
 * @param number     reception number, or null before it is filed
 * @param receivedAt when it came, or null when nobody has said it
 * @param sender     whom it is from; empty when unknown, null when it is hidden until somebody takes it
 * @param matter     what it is about, short; the same
 * @param from       the board that passed it on, or empty
 * @param by         who is filing it or has filed it
 * @param at         since when it stands there
 */
public record MailLine(String mailId, MailState state, MailWay way, String number, Instant receivedAt, String sender, String matter, String from,
                       String by, Instant at) implements Serializable {
}
