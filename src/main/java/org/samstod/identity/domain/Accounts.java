package org.samstod.identity.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The accounts and their roles. */
public interface Accounts {

    Optional<Account> find(String id);

    /** The account, locked until the transaction ends. */
    Optional<Account> findForUpdate(String id);

    /** By e-mail address in any case. */
    Optional<Account> findByEmail(String email);

    /** The account with every role it was ever given, in the order given; one statement. */
    Optional<AccountRoles> findWithRoles(String id);

    List<Account> findAll(Collection<String> ids);

    /** Names and addresses that contain the words, at most {@code limit}, by name. */
    List<Account> search(String words, int limit);

    List<RoleAssignment> rolesOf(Collection<String> accountIds);

    Optional<RoleAssignment> findRole(String assignmentId);

    /** Assignments of a role, for a board when one is given. */
    List<RoleAssignment> holders(org.samstod.identity.Role role, String boardId);

    /** Roles nobody has confirmed, whether they need it or not, the oldest first. */
    List<RoleAssignment> unconfirmedRoles();

    void add(Account account);

    void add(RoleAssignment assignment);

    /** {@link Account#releaseAddress}, written at once: another account may take the address in the same transaction. */
    void releaseAddress(Account account);
}
