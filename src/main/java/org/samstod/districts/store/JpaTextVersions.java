package org.samstod.districts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samstod.districts.domain.TextVersion;
import org.samstod.districts.domain.TextVersions;

/** Dated texts by JPA. */
@ApplicationScoped
public class JpaTextVersions implements TextVersions {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<TextVersion> of(String key, String boardId) {
        return em.createQuery("select t from TextVersion t where t.key = :key and (t.boardId is null or t.boardId = :board)"
                + " order by t.validFrom desc, t.id", TextVersion.class).setParameter("key", key)
                .setParameter("board", boardId == null ? "" : boardId).getResultList();
    }

    @Override
    public Set<String> keys() {
        return new HashSet<>(em.createQuery("select distinct t.key from TextVersion t where t.boardId is null", String.class).getResultList());
    }

    @Override
    public List<TextVersion> all(String boardId) {
        return em.createQuery("select t from TextVersion t where t.boardId is null or t.boardId = :board"
                + " order by t.key, t.language desc, t.validFrom desc, t.id", TextVersion.class)
                .setParameter("board", boardId == null ? "" : boardId).getResultList();
    }

    @Override
    public Optional<TextVersion> find(String id) {
        return Optional.ofNullable(em.find(TextVersion.class, id));
    }

    @Override
    public void add(TextVersion version) {
        em.persist(version);
    }
}
