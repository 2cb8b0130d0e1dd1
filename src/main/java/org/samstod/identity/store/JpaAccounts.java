package org.samstod.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samstod.identity.Role;
import org.samstod.identity.domain.Account;
import org.samstod.identity.domain.AccountRoles;
import org.samstod.identity.domain.Accounts;
import org.samstod.identity.domain.RoleAssignment;

/** Accounts and roles by JPA. */
@ApplicationScoped
public class JpaAccounts implements Accounts {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Account> find(String id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    @Override
    public Optional<Account> findForUpdate(String id) {
        return Optional.ofNullable(em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<Account> findByEmail(String email) {
        return em.createQuery("select a from Account a where a.loginKey = :key", Account.class)
                .setParameter("key", Account.loginKey(email)).getResultStream().findFirst();
    }

    @Override
    public Optional<AccountRoles> findWithRoles(String id) {
        List<Object[]> rows = em.createQuery("select a, r from Account a left join RoleAssignment r on r.accountId = a.id"
                + " where a.id = :id order by r.grantedAt, r.id", Object[].class).setParameter("id", id).getResultList();
        return rows.stream().findFirst().map(first -> new AccountRoles((Account) first[0],
                rows.stream().map(row -> (RoleAssignment) row[1]).filter(Objects::nonNull).toList()));
    }

    @Override
    public List<Account> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of()
                : em.createQuery("select a from Account a where a.id in :ids", Account.class).setParameter("ids", ids).getResultList();
    }

    @Override
    public List<Account> search(String words, int limit) {
        String pattern = "%" + words.strip().toLowerCase(java.util.Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return em.createQuery("select a from Account a where lower(a.displayName) like :pattern escape '!'"
                        + " or a.loginKey like :pattern escape '!' order by a.displayName, a.id", Account.class)
                .setParameter("pattern", pattern).setMaxResults(limit).getResultList();
    }

    @Override
    public List<RoleAssignment> rolesOf(Collection<String> accountIds) {
        return accountIds.isEmpty() ? List.of()
                : em.createQuery("select r from RoleAssignment r where r.accountId in :accounts order by r.grantedAt, r.id",
                        RoleAssignment.class).setParameter("accounts", accountIds).getResultList();
    }

    @Override
    public Optional<RoleAssignment> findRole(String assignmentId) {
        return Optional.ofNullable(em.find(RoleAssignment.class, assignmentId));
    }

    @Override
    public List<RoleAssignment> holders(Role role, String boardId) {
        var query = em.createQuery("select r from RoleAssignment r where r.role = :role"
                + (boardId == null ? "" : " and r.boardId = :board") + " order by r.grantedAt, r.id", RoleAssignment.class)
                .setParameter("role", role);
        if (boardId != null) {
            query.setParameter("board", boardId);
        }
        return query.getResultList();
    }

    @Override
    public List<RoleAssignment> unconfirmedRoles() {
        return em.createQuery("select r from RoleAssignment r where r.confirmedBy is null order by r.grantedAt, r.id", RoleAssignment.class)
                .getResultList();
    }

    @Override
    public void add(Account account) {
        em.persist(account);
    }

    @Override
    public void add(RoleAssignment assignment) {
        em.persist(assignment);
    }

    @Override
    public void releaseAddress(Account account) {
        account.releaseAddress();
        em.flush();
    }
}
