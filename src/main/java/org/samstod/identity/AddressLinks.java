package org.samstod.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samstod.identity.AddressPost.AddressMail;
import org.samstod.identity.domain.Account;
import org.samstod.identity.domain.AccountKeys;
import org.samstod.identity.domain.AddressTicket;
import org.samstod.identity.domain.AddressTicket.Purpose;
import org.samstod.shared.Clock;
import org.samstod.shared.RateLimit;
import org.samstod.shared.Sha256;
import org.samstod.shared.Texts;

/** Mails about the address of an account, and what comes back by their links. An address gets few of them a day, whoever asks for them. */
@ApplicationScoped
public class AddressLinks {

    /** How long a link is good. */
    static final Duration LIFETIME = Duration.ofDays(3);
    private static final int MOST_TO_AN_ADDRESS = 3;
    private static final Duration DAY = Duration.ofHours(24);

    private final RateLimit toAddress = new RateLimit(MOST_TO_AN_ADDRESS, DAY);

    @Inject
    AddressPost post;

    @Inject
    AccountKeys keys;

    @Inject
    Clock clock;

    /** Whether mails reach anybody at all. */
    boolean reach() {
        return post.reaches();
    }

    /**
     * Asks the reader of an address to prove it for an account.
     *
     * @return false when the address has had its mails for the day, or none reach anybody
     */
    boolean prove(Account account, String address) {
        return mail(address, "account-address-prove", language(account.language()), Purpose.PROVE, account);
    }

    /**
     * Tells the reader of an address that somebody wanted it for an account but it has one. While nobody has proved it for that one,
     * the reader can take it back.
     *
     * @return as {@link #prove}
     */
    boolean taken(Account holder, String language) {
        return holder.emailConfirmed() ? mail(holder.email(), "account-address-taken", language(language), null, holder)
                : mail(holder.email(), "account-address-held", language(language), Purpose.RELEASE, holder);
    }

    /** Tells the reader of an address that an account that had it has another now. */
    void left(String address, String language) {
        if (post.reaches()) {
            post.send(new AddressMail(address, "account-address-left", language(language), Map.of(), clock.now().plus(LIFETIME)));
        }
    }

    private boolean mail(String address, String template, Locale locale, Purpose purpose, Account account) {
        if (!post.reaches() || !toAddress.allows(Sha256.of(Account.loginKey(address)))) {
            return false;
        }
        Instant expires = clock.now().plus(LIFETIME);
        String link = purpose == null ? "/account/login" : (purpose == Purpose.PROVE ? "/account/address/" : "/account/address/release/")
                + AddressTicket.of(purpose, account, address, expires).seal(keys.secret(clock.now()));
        post.send(new AddressMail(address, template, locale, Map.of("days", LIFETIME.toDays(), "link", link), expires));
        return true;
    }

    /** What came by a link; empty when it is not ours, for something else, or its time has passed. */
    Optional<AddressTicket> open(Purpose purpose, String ticket) {
        return AddressTicket.open(purpose, ticket, keys.secret(clock.now()), clock.now());
    }

    private static Locale language(String language) {
        return "en".equals(language) ? Texts.ENGLISH : Texts.SWEDISH;
    }
}
