package org.samstod.associations.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.associations.domain.PayoutAccount;
import org.samstod.associations.domain.PayoutAccountStatus;
import org.samstod.associations.domain.PayoutAccounts;
import org.samstod.shared.Ids;

/** Payout accounts by JPA. */
@ApplicationScoped
public class JpaPayoutAccounts implements PayoutAccounts {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<PayoutAccount> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(PayoutAccount.class, id)) : Optional.empty();
    }

    @Override
    public List<PayoutAccount> ofAssociation(String associationId) {
        return em.createQuery("select a from PayoutAccount a where a.associationId = :association order by a.changedAt desc, a.id",
                PayoutAccount.class).setParameter("association", associationId).getResultList();
    }

    @Override
    public List<PayoutAccount> standing(Collection<String> associationIds) {
        return associationIds.isEmpty() ? List.of() : em.createQuery("select a from PayoutAccount a where a.associationId in :associations"
                        + " and a.status in :standing order by a.changedAt, a.id", PayoutAccount.class).setParameter("associations", associationIds)
                .setParameter("standing", List.of(PayoutAccountStatus.CONFIRMED, PayoutAccountStatus.PENDING)).getResultList();
    }

    @Override
    public List<PayoutAccount> ofAssociations(Collection<String> associationIds) {
        return associationIds.isEmpty() ? List.of() : em.createQuery("select a from PayoutAccount a where a.associationId in :associations order by a.changedAt, a.id",
                PayoutAccount.class).setParameter("associations", associationIds).getResultList();
    }

    @Override
    public List<PayoutAccount> waiting(String boardId) {
        return em.createQuery("select a from PayoutAccount a where a.boardId = :board and a.status = :pending order by a.changedAt, a.id",
                PayoutAccount.class).setParameter("board", boardId).setParameter("pending", PayoutAccountStatus.PENDING).getResultList();
    }

    @Override
    public void add(PayoutAccount account) {
        em.persist(account);
    }
}
