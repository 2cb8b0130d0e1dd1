package org.samstod.publications.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samstod.shared.Sha256;

/**
 * A mail address as somebody types it, in small letters: the same mailbox is the same follower however it is written.
 *
 * @param text the address
 */
public record MailAddress(String text) {

    /** Longest address there can be (RFC 5321, 4.5.3.1). */
    public static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~\\p{L}-]{1,64}@[a-z0-9\\p{L}-]{1,63}(?:\\.[a-z0-9\\p{L}-]{1,63})*\\.[a-z\\p{L}][a-z0-9\\p{L}-]{1,62}");

    /** Reads one; empty when no mail can be sent to it. */
    public static Optional<MailAddress> read(String typed) {
        String text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        boolean fine = text.length() <= LONGEST && SHAPE.matcher(text).matches() && !text.contains("..") && !text.startsWith(".") && !text.contains(".@");
        return fine ? Optional.of(new MailAddress(text)) : Optional.empty();
    }

    /** What stands for it where it must not stand itself, such as in a count of tries. */
    public String mark() {
        return Sha256.of(text);
    }

    /** Not the address, so that no log ever has it. */
    @Override
    public String toString() {
        return "an address";
    }
}
