package org.samstod.register.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.register.domain.SecrecyMark;
import org.samstod.register.domain.SecrecyMarks;

/** Secrecy marks by JPA. */
@ApplicationScoped
public class JpaSecrecyMarks implements SecrecyMarks {

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(SecrecyMark mark) {
        em.persist(mark);
    }

    @Override
    public Optional<SecrecyMark> find(String id) {
        return Optional.ofNullable(em.find(SecrecyMark.class, id));
    }

    @Override
    public List<SecrecyMark> on(Collection<String> firstIds) {
        return firstIds.isEmpty() ? List.of() : em.createQuery("select m from SecrecyMark m where m.entryId in :entries order by m.setAt, m.id",
                SecrecyMark.class).setParameter("entries", firstIds).getResultList();
    }
}
