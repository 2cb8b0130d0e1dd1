package org.samstod.publications.domain;

import java.time.Instant;
import java.util.Optional;
import org.samstod.shared.Seal;

/**
 * Somebody's wish to follow something, as it travels in the link that is mailed to them and nowhere else: sealed with a key of the portal,
 * so that nothing is stored before it is confirmed.
 *
 * @param language the language to write in
 * @param expires from when on it is good for nothing
 */
public record FollowTicket(MailAddress address, Followed what, String language, Instant expires) {

    private static final String PURPOSE = "follow ticket";

    /** What stands in the address of the link. */
    public String seal(String secret) {
        return new Seal(PURPOSE, secret).close(expires.toEpochMilli() + "\n" + language + "\n" + what.written() + "\n" + address.text());
    }

    /** Opens one; empty when it is not ours or its time has passed. */
    public static Optional<FollowTicket> open(String sealed, String secret, Instant now) {
        return new Seal(PURPOSE, secret).open(sealed).map(text -> text.split("\n", -1)).flatMap(parts -> {
            Instant expires = Instant.ofEpochMilli(Long.parseLong(parts[0]));
            return Followed.read(parts[2]).filter(any -> now.isBefore(expires))
                    .map(what -> new FollowTicket(new MailAddress(parts[3]), what, parts[1], expires));
        });
    }
}
