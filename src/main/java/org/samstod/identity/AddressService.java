package org.samstod.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.samstod.identity.domain.Account;
import org.samstod.identity.domain.Accounts;
import org.samstod.identity.domain.AddressTicket;
import org.samstod.identity.domain.AddressTicket.Purpose;
import org.samstod.identity.domain.PasswordHasher;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.RateLimit;

/**
 * Whose an address is. It is proved by a mailed link whose button is pressed by whoever is signed in to the account, so that it takes both the
 * mailbox and the password: the link alone would let a stranger's account be confirmed by somebody who only wants to be rid of the mail.
 * Nothing is stored before, and an address that somebody else has proved is answered like a free one.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AddressService {

    private static final int MOST_PASSWORDS = 10;
    private static final Duration WHILE = Duration.ofMinutes(15);

    private final RateLimit passwords = new RateLimit(MOST_PASSWORDS, WHILE);

    @Inject
    Accounts accounts;

    @Inject
    AddressLinks links;

    @Inject
    PasswordHasher hasher;

    @Inject
    Event<AddressProved> proved;

    @Inject
    Journal journal;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * One's own address.
     *
     * @param email null when whose it is has taken it back
     * @param mailed whether the portal can mail a link to prove it by
     */
    public record OwnAddress(String email, boolean confirmed, boolean mailed) {
    }

    /** What a link can do for whoever opens it. */
    public enum Asked {
        /** Prove the address, by the button. */
        PROVE,
        /** Nothing more: the address is the account's. */
        DONE,
        /** Nothing here: it is about another account. */
        OTHER_ACCOUNT,
        /** Nothing: it is not ours, used, or too old. */
        GONE
    }

    /** A link that was opened; the address null unless it is to be proved or is. */
    public record AskedAddress(Asked what, String address) {
    }

    /** Whether mails with links reach anybody. */
    @UseCase(permission = Permission.PUBLIC)
    public boolean mailed() {
        return links.reach();
    }

    /** One's own address, and whether it is proved. */
    @UseCase(permission = Permission.SIGNED_IN)
    public OwnAddress own() {
        Account account = accounts.find(gate.actorId()).orElseThrow(() -> new NotFound("account"));
        return new OwnAddress(account.reachableAddress(), account.emailConfirmed(), links.reach());
    }

    /**
     * Mails the link to one's own address once more.
     *
     * @throws BusinessException {@code account.address-proved}, {@code account.address-many} or {@code account.no-mail}
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public void sendAgain() {
        Account account = accounts.find(gate.actorId()).filter(one -> one.reachableAddress() != null).orElseThrow(() -> new NotFound("account"));
        if (account.emailConfirmed()) {
            throw new BusinessException("account.address-proved");
        }
        requireMailed(links.prove(account, account.email()));
    }

    /**
     * Asks for another address: it is the account's when the link that is mailed there has been used, and the old one until then.
     *
     * @param password one's own, so that somebody who finds a computer unlocked cannot take the account
     * @throws BusinessException {@code account.email-format}, {@code account.address-same} at {@code email}, {@code account.password-wrong} at
     *                           {@code password}, or as {@link #sendAgain}
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public void change(String email, String password) {
        String address = Account.requireAddress(email);
        Account account = accounts.find(gate.actorId()).orElseThrow(() -> new NotFound("account"));
        if (Account.loginKey(address).equals(Account.loginKey(account.email()))) {
            throw new BusinessException("account.address-same").at("email");
        }
        if (!passwords.allows(account.id()) || !hasher.matches(password == null ? new char[0] : password.toCharArray(), account.passwordHash())) {
            throw new BusinessException("account.password-wrong").at("password");
        }
        passwords.forget(account.id());
        Optional<Account> holder = accounts.findByEmail(address).filter(Account::emailConfirmed);
        requireMailed(holder.isPresent() ? links.taken(holder.get(), account.language()) : links.prove(account, address));
    }

    private void requireMailed(boolean mailed) {
        if (!mailed) {
            throw new BusinessException(links.reach() ? "account.address-many" : "account.no-mail");
        }
    }

    /** What a link would do for the person who is signed in. */
    @UseCase(permission = Permission.SIGNED_IN)
    public AskedAddress asked(String ticket) {
        AddressTicket asked = links.open(Purpose.PROVE, ticket).orElse(null);
        Account account = accounts.find(gate.actorId()).orElseThrow(() -> new NotFound("account"));
        if (asked != null && !asked.accountId().equals(account.id())) {
            return new AskedAddress(Asked.OTHER_ACCOUNT, null);
        }
        if (asked != null && asked.fits(account)) {
            return new AskedAddress(Asked.PROVE, asked.address());
        }
        boolean done = asked != null && account.emailConfirmed() && Account.loginKey(asked.address()).equals(Account.loginKey(account.email()));
        return done ? new AskedAddress(Asked.DONE, account.email()) : new AskedAddress(Asked.GONE, null);
    }

    /**
     * Proves the address that the link was mailed to, and makes it the account's. Another account that has it without a proof loses it.
     *
     * @return the address
     * @throws BusinessException {@code account.address-expired}, or {@code account.email-taken} when another account has proved it meanwhile
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "account.prove-address")
    public String prove(String ticket) {
        Account account = accounts.findForUpdate(gate.actorId()).orElseThrow(() -> new NotFound("account"));
        AddressTicket asked = links.open(Purpose.PROVE, ticket).filter(one -> one.fits(account)).orElseThrow(() -> new BusinessException("account.address-expired"));
        Optional<Account> other = accounts.findByEmail(asked.address()).filter(one -> !one.equals(account));
        if (other.isPresent()) {
            if (other.get().emailConfirmed()) {
                throw new BusinessException("account.email-taken");
            }
            accounts.releaseAddress(other.get());
        }
        String before = account.emailConfirmed() ? account.email() : null;
        account.confirmEmail(asked.address(), clock.now());
        if (before != null) {
            links.left(before, account.language());
        }
        proved.fire(new AddressProved(account.id(), account.email()));
        journal.act(account, Map.of("changed", before != null), Journal.SETUP);
        return account.email();
    }

    /** The address that a link would give back; empty when it is good for nothing. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<String> releasable(String ticket) {
        return links.open(Purpose.RELEASE, ticket).filter(asked -> accounts.find(asked.accountId()).filter(asked::fits).isPresent()).map(AddressTicket::address);
    }

    /**
     * The reader of an address takes it from an account that never proved it. Whoever opened the account keeps it while signed in and can give
     * an address of their own.
     *
     * @throws BusinessException {@code account.address-expired}, also when it has been proved meanwhile
     */
    @UseCase(permission = Permission.PUBLIC, action = "account.release-address")
    public void release(String ticket) {
        AddressTicket asked = links.open(Purpose.RELEASE, ticket).orElseThrow(() -> new BusinessException("account.address-expired"));
        Account account = accounts.findForUpdate(asked.accountId()).filter(asked::fits).orElseThrow(() -> new BusinessException("account.address-expired"));
        accounts.releaseAddress(account);
        journal.act(account, Map.of(), Journal.SETUP);
    }

    /**
     * A city administrator who has asked the person knows that address and account are both theirs; for mails that never arrive, and portals that send none.
     *
     * @throws BusinessException {@code account.address-proved}
     */
    @UseCase(permission = Permission.USER_MANAGE, action = "account.confirm-address")
    public void confirmFor(String accountId) {
        Account account = accounts.findForUpdate(accountId).filter(one -> one.reachableAddress() != null).orElseThrow(() -> new NotFound("account"));
        if (account.emailConfirmed()) {
            throw new BusinessException("account.address-proved");
        }
        account.confirmEmail(account.email(), clock.now());
        proved.fire(new AddressProved(account.id(), account.email()));
        journal.act(account, Map.of(), Journal.SETUP);
    }
}
