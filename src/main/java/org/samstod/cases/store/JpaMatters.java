package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.Matters;
import org.samstod.shared.NotFound;

/** Matters by JPA. */
@ApplicationScoped
public class JpaMatters implements Matters {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Matter> findRound(String callId) {
        return em.createQuery("select m from Matter m where m.roundCallId = :call", Matter.class).setParameter("call", callId)
                .getResultStream().findFirst();
    }

    @Override
    public Matter get(String id) {
        return Optional.ofNullable(em.find(Matter.class, id)).orElseThrow(() -> new NotFound("matter"));
    }

    @Override
    public Matter getForUpdate(String id) {
        return Optional.ofNullable(em.find(Matter.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> new NotFound("matter"));
    }

    @Override
    public List<Matter> all(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select m from Matter m where m.id in :ids", Matter.class).setParameter("ids", ids)
                .getResultList();
    }

    @Override
    public void add(Matter matter) {
        em.persist(matter);
        // The rows that name it are written later in the same flush in no given order; the foreign key needs it first.
        em.flush();
    }
}
