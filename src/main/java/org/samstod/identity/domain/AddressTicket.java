package org.samstod.identity.domain;

import java.time.Instant;
import java.util.Optional;
import org.samstod.shared.Seal;

/**
 * What the link to prove an address by says, sealed with a key of the portal: so nothing is stored before it is used, and an address can be
 * asked for anew as often as one likes. It is good once: with its use the account's {@link Account#addressMark} becomes another.
 *
 * @param purpose what its button does
 * @param accountId the account
 * @param address the address it was mailed to
 * @param mark of the account's address when it was mailed
 * @param expires from when on it is good for nothing
 */
public record AddressTicket(Purpose purpose, String accountId, String address, String mark, Instant expires) {

    private static final int PARTS = 4;

    /** What a link is mailed for. */
    public enum Purpose {
        /** The account is the reader's, and so is the address. */
        PROVE,
        /** The account is not the reader's: the address is given back. */
        RELEASE;

        private String seal() {
            return "address ticket " + name();
        }
    }

    /** A link for an account as it is now. */
    public static AddressTicket of(Purpose purpose, Account account, String address, Instant expires) {
        return new AddressTicket(purpose, account.id(), address, account.addressMark(), expires);
    }

    /** What stands in the address of the link. */
    public String seal(String secret) {
        return new Seal(purpose.seal(), secret).close(expires.toEpochMilli() + "\n" + accountId + "\n" + mark + "\n" + address);
    }

    /** Opens one; empty when it is not ours, for something else, or its time has passed. */
    public static Optional<AddressTicket> open(Purpose purpose, String sealed, String secret, Instant now) {
        return new Seal(purpose.seal(), secret).open(sealed).map(text -> text.split("\n", PARTS)).flatMap(parts -> {
            Instant expires = Instant.ofEpochMilli(Long.parseLong(parts[0]));
            return now.isBefore(expires) ? Optional.of(new AddressTicket(purpose, parts[1], parts[3], parts[2], expires)) : Optional.empty();
        });
    }

    /** Whether it is for this account as it still is. */
    public boolean fits(Account account) {
        return account.id().equals(accountId) && account.addressMark().equals(mark);
    }
}
