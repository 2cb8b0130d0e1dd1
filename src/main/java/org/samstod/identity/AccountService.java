package org.samstod.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.identity.domain.Account;
import org.samstod.identity.domain.Accounts;
import org.samstod.identity.domain.PasswordHasher;
import org.samstod.identity.domain.RoleAssignment;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** Accounts and their roles. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AccountService {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    @Inject
    Accounts accounts;

    @Inject
    AddressLinks links;

    @Inject
    PasswordHasher hasher;

    @Inject
    Journal journal;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * An account as others see it; the address only where the caller needs to write to it.
     *
     * @param email null when whoever has the address has taken it back
     * @param addressProved whether the address is known to be the person's
     */
    public record AccountView(String id, String displayName, String email, String language, boolean active, boolean addressProved) {
    }

    /** A role of an account, with who gave and who confirmed it. */
    public record RoleAssignmentView(String id, String accountId, Role role, String boardId, LocalDate validFrom, LocalDate validTo,
                                     boolean awaitsConfirmation, String grantedBy, String confirmedBy, long version) {
    }

    /** How an account was closed; {@code deciding} when somebody else than who closed it has to open it again. */
    public record ClosureView(Instant at, String by, String reason, boolean deciding) {
    }

    /** A new account; the password null for one that cannot sign in yet. */
    public record CreateAccount(String email, String displayName, String password, String language) {
    }

    /** A role to give. */
    public record GrantRole(String accountId, Role role, String boardId, LocalDate validFrom, LocalDate validTo) {
    }

    /**
     * Somebody opens an account. The caller must answer the same whether the address was free or not. Either way one mail goes to the address: with
     * the link to prove it by, or to tell its reader that it has an account. Until it is proved the account is its holder's own space and nothing
     * is theirs because of the address.
     *
     * @return the new account's id, or empty when the address already has one
     */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<String> signUp(CreateAccount command) {
        Account account = checked(command, true);
        Optional<Account> holder = accounts.findByEmail(account.email());
        if (holder.isPresent()) {
            links.taken(holder.get(), command.language());
            return Optional.empty();
        }
        accounts.add(account);
        links.prove(account, account.email());
        return Optional.of(account.id());
    }

    /** A city administrator, or set-up, opens an account for somebody, and answers for it that the address is theirs. */
    @UseCase(permission = Permission.USER_MANAGE, action = "account.create")
    public String create(CreateAccount command) {
        Account account = checked(command, false);
        if (accounts.findByEmail(account.email()).isPresent()) {
            throw new BusinessException("account.email-taken").at("email");
        }
        account.confirmEmail(account.email(), clock.now());
        accounts.add(account);
        journal.act(account, Map.of("language", account.language()), Journal.SETUP);
        return account.id();
    }

    private Account checked(CreateAccount command, boolean passwordNeeded) {
        String email = Account.requireAddress(command.email());
        String name = command.displayName() == null ? "" : command.displayName().strip();
        if (name.isEmpty() || name.length() > 120 || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new BusinessException("account.name").at("displayName");
        }
        String hash = null;
        if (command.password() != null || passwordNeeded) {
            String password = command.password() == null ? "" : command.password();
            if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
                throw new BusinessException("account.password-length", SHORTEST_PASSWORD).at("password");
            }
            hash = hasher.hash(password);
        }
        return new Account(email, name, hash, "en".equals(command.language()) ? "en" : "sv", clock.now());
    }

    @UseCase(permission = Permission.SIGNED_IN)
    public Optional<AccountView> account(String id) {
        return accounts.find(id).map(AccountService::view);
    }

    /** Accounts by id, for lists; unknown ids are left out. */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<String, AccountView> accounts(Collection<String> ids) {
        return accounts.findAll(ids).stream().map(AccountService::view).collect(Collectors.toMap(AccountView::id, Function.identity()));
    }

    /**
     * The account whose holder has proved an address; for invitations and set-up. One that only says so is not found: what is meant for whoever
     * has the address would be its.
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public Optional<AccountView> byEmail(String email) {
        return accounts.findByEmail(email).filter(Account::emailConfirmed).map(AccountService::view);
    }

    /** Names and addresses that contain the words. */
    @UseCase(permission = Permission.USER_READ)
    public List<AccountView> search(String words) {
        return accounts.search(words == null ? "" : words, 100).stream().map(AccountService::view).toList();
    }

    /** Every role ever given to these accounts. */
    @UseCase(permission = Permission.USER_READ)
    public List<RoleAssignmentView> roles(Collection<String> accountIds) {
        return accounts.rolesOf(accountIds).stream().map(AccountService::view).toList();
    }

    /** Accounts that can act in a role for a board today. */
    @UseCase(permission = Permission.SIGNED_IN)
    public List<AccountView> holders(Role role, String boardId) {
        Map<String, List<RoleAssignment>> held = accounts.holders(role, boardId).stream().filter(one -> one.usableOn(clock.today()))
                .collect(Collectors.groupingBy(RoleAssignment::accountId));
        return accounts.findAll(held.keySet()).stream().filter(account -> held.get(account.id()).stream().anyMatch(account::carries))
                .map(AccountService::view).toList();
    }

    /** Roles that wait for a second person, the oldest first. */
    @UseCase(permission = Permission.ROLE_CONFIRM)
    public List<RoleAssignmentView> awaitingConfirmation() {
        return accounts.unconfirmedRoles().stream().filter(RoleAssignment::awaitsConfirmation)
                .filter(role -> role.validTo() == null || !role.validTo().isBefore(clock.today())).map(AccountService::view).toList();
    }

    /**
     * Gives a role; deciding and finance roles wait for a second person.
     *
     * @throws BusinessException {@code account.closed}, or {@code account.address-unproved}: whose account it is is known by its address alone
     */
    @UseCase(permission = Permission.USER_MANAGE, action = "role.grant")
    public String grantRole(GrantRole command) {
        Account account = accounts.find(command.accountId()).orElseThrow(() -> new NotFound("account"));
        if (!account.active()) {
            throw new BusinessException("account.closed");
        }
        if (!account.emailConfirmed()) {
            throw new BusinessException("account.address-unproved");
        }
        RoleAssignment assignment = new RoleAssignment(account.id(), command.role(), command.boardId(),
                command.validFrom() == null ? clock.today() : command.validFrom(), command.validTo(), gate.actorId(), clock.now());
        accounts.add(assignment);
        journal.act(assignment, view(assignment), Journal.SETUP);
        return assignment.id();
    }

    /** The second person confirms. */
    @UseCase(permission = Permission.ROLE_CONFIRM, action = "role.confirm")
    public void confirmRole(String assignmentId, long seenVersion) {
        RoleAssignment assignment = accounts.findRole(assignmentId).orElseThrow(() -> new NotFound("role"));
        assignment.requireVersion(seenVersion);
        assignment.confirm(gate.actorId(), clock.now());
        journal.act(assignment, view(assignment), Journal.SETUP);
    }

    /** The role ends after a day. */
    @UseCase(permission = Permission.USER_MANAGE, action = "role.end")
    public void endRole(String assignmentId, long seenVersion, LocalDate lastDay) {
        RoleAssignment assignment = accounts.findRole(assignmentId).orElseThrow(() -> new NotFound("role"));
        assignment.requireVersion(seenVersion);
        assignment.end(lastDay);
        journal.act(assignment, view(assignment), Journal.SETUP);
    }

    /**
     * Closes an account at once: log-in is refused, sessions end with their next request, roles end today.
     *
     * @throws BusinessException {@code account.own} for one's own, {@code account.closed}, {@code account.close-reason}
     */
    @UseCase(permission = Permission.USER_MANAGE, action = "account.close")
    public void close(String accountId, String reason) {
        Account account = accounts.findForUpdate(accountId).orElseThrow(() -> new NotFound("account"));
        LocalDate today = clock.today();
        List<RoleAssignment> running = accounts.rolesOf(List.of(accountId)).stream()
                .filter(role -> role.validTo() == null || !role.validTo().isBefore(today)).toList();
        boolean deciding = running.stream().anyMatch(role -> role.role().needsSecondPerson() && role.usableOn(today) && account.carries(role));
        account.close(gate.actorId(), reason, deciding, clock.now());
        running.forEach(role -> role.end(today));
        journal.act(account, Map.of("reason", account.closeReason(), "roles", running.stream().map(RoleAssignment::id).toList()), Journal.SETUP);
    }

    /**
     * Opens a closed account again. Its roles stay ended; they are given anew, and those of deciders and finance wait for a second
     * person as always.
     *
     * @throws BusinessException {@code account.open}, {@code account.second-person}
     */
    @UseCase(permission = Permission.USER_MANAGE, action = "account.reopen")
    public void reopen(String accountId) {
        Account account = accounts.findForUpdate(accountId).orElseThrow(() -> new NotFound("account"));
        account.reopen(gate.actorId(), clock.now());
        journal.act(account, Map.of("closedAt", account.closedAt()), Journal.SETUP);
    }

    /** How an account was closed, while it is. */
    @UseCase(permission = Permission.USER_READ)
    public Optional<ClosureView> closure(String accountId) {
        return accounts.find(accountId).filter(account -> !account.active())
                .map(account -> new ClosureView(account.closedAt(), account.closedBy(), account.closeReason(), account.closedDeciding()));
    }

    private static AccountView view(Account account) {
        return new AccountView(account.id(), account.displayName(), account.reachableAddress(), account.language(), account.active(),
                account.emailConfirmed());
    }

    private static RoleAssignmentView view(RoleAssignment role) {
        return new RoleAssignmentView(role.id(), role.accountId(), role.role(), role.boardId(), role.validFrom(), role.validTo(),
                role.awaitsConfirmation(), role.grantedBy(), role.confirmedBy(), role.version());
    }
}
