package org.samstod.associations.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samstod.associations.domain.Vault;
import org.samstod.associations.domain.VaultItem;
import org.samstod.associations.domain.VaultKind;
import org.samstod.shared.Ids;

/** The vault by JPA. */
@ApplicationScoped
public class JpaVault implements Vault {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<VaultItem> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(VaultItem.class, id)) : Optional.empty();
    }

    @Override
    public List<VaultItem> current(String associationId) {
        return em.createQuery("select v from VaultItem v where v.associationId = :association and v.replacedBy is null and v.removedAt is null"
                + " order by v.fiscalYear desc, v.addedAt desc, v.id", VaultItem.class).setParameter("association", associationId).getResultList();
    }

    @Override
    public List<VaultItem> current(VaultKind kind, int year, Instant addedBefore, int most) {
        return em.createQuery("select v from VaultItem v where v.kind = :kind and v.fiscalYear = :year and v.addedAt < :before"
                + " and v.replacedBy is null and v.removedAt is null order by v.id", VaultItem.class).setParameter("kind", kind)
                .setParameter("year", year).setParameter("before", addedBefore).setMaxResults(most).getResultList();
    }

    @Override
    public void add(VaultItem item) {
        em.persist(item);
    }
}
