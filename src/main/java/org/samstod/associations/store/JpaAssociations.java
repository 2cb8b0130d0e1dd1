package org.samstod.associations.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.associations.domain.Association;
import org.samstod.associations.domain.Associations;
import org.samstod.shared.Ids;

/** Associations by JPA. */
@ApplicationScoped
public class JpaAssociations implements Associations {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Association> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(Association.class, id)) : Optional.empty();
    }

    @Override
    public Optional<Association> findLocked(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(Association.class, id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
    }

    @Override
    public Optional<Association> findByNumber(String digits) {
        return em.createQuery("select a from Association a where a.organisationNumber = :digits", Association.class)
                .setParameter("digits", digits).getResultStream().findFirst();
    }

    @Override
    public List<Association> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of()
                : em.createQuery("select a from Association a where a.id in :ids order by a.nameSort, a.id", Association.class)
                        .setParameter("ids", ids).getResultList();
    }

    @Override
    public List<Association> findByNumbers(Collection<String> digits) {
        return digits.isEmpty() ? List.of() : em.createQuery("select a from Association a where a.organisationNumber in :digits", Association.class)
                .setParameter("digits", digits).getResultList();
    }

    @Override
    public void add(Association association) {
        em.persist(association);
    }
}
