package org.samstod.districts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.samstod.districts.domain.CodeEntries;
import org.samstod.districts.domain.CodeEntry;

/** Code lists by JPA. */
@ApplicationScoped
public class JpaCodeEntries implements CodeEntries {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<CodeEntry> of(String list) {
        return em.createQuery("select c from CodeEntry c where c.list = :list order by c.line, c.id", CodeEntry.class)
                .setParameter("list", list).getResultList();
    }

    @Override
    public Optional<CodeEntry> find(String id) {
        return Optional.ofNullable(em.find(CodeEntry.class, id));
    }

    @Override
    public boolean isEmpty() {
        return em.createQuery("select count(c) from CodeEntry c", Long.class).getSingleResult() == 0;
    }

    @Override
    public void add(CodeEntry entry) {
        em.persist(entry);
    }
}
