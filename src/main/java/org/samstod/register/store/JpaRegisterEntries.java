package org.samstod.register.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.samstod.register.domain.RegisterEntries;
import org.samstod.register.domain.RegisterEntry;

/** Entries by JPA. */
@ApplicationScoped
public class JpaRegisterEntries implements RegisterEntries {

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(RegisterEntry entry) {
        em.persist(entry);
    }

    @Override
    public Optional<RegisterEntry> find(String id) {
        return Optional.ofNullable(em.find(RegisterEntry.class, id));
    }

    @Override
    public List<RegisterEntry> ofMatter(String matterId) {
        return em.createQuery("select e from RegisterEntry e where e.matterId = :matter order by e.registeredAt, e.id", RegisterEntry.class)
                .setParameter("matter", matterId).getResultList();
    }

    @Override
    public List<RegisterEntry> ofSubject(String subjectId) {
        return em.createQuery("select e from RegisterEntry e where e.subjectId = :subject order by e.registeredAt, e.id", RegisterEntry.class)
                .setParameter("subject", subjectId).getResultList();
    }
}
