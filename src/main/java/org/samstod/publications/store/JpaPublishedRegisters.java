package org.samstod.publications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.publications.domain.PublishedEntry;
import org.samstod.publications.domain.PublishedRegister;
import org.samstod.publications.domain.PublishedRegisters;
import org.samstod.shared.SearchText;

/** The public copies of registers in the database. */
@ApplicationScoped
public class JpaPublishedRegisters implements PublishedRegisters {

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(PublishedRegister register) {
        em.persist(register);
    }

    @Override
    public void add(PublishedEntry entry) {
        em.persist(entry);
    }

    @Override
    public void remove(PublishedRegister register) {
        em.remove(register);
    }

    @Override
    public void clear(String boardId) {
        em.createQuery("delete from PublishedEntry e where e.boardId = :board").setParameter("board", boardId).executeUpdate();
    }

    @Override
    public int remove(Collection<String> entryIds) {
        List<PublishedEntry> gone = copies(entryIds);
        gone.forEach(em::remove);
        return gone.size();
    }

    @Override
    public List<PublishedRegister> all() {
        return em.createQuery("select r from PublishedRegister r order by r.districtSlug", PublishedRegister.class).getResultList();
    }

    @Override
    public Optional<PublishedRegister> ofBoard(String boardId) {
        return em.createQuery("select r from PublishedRegister r where r.boardId = :board", PublishedRegister.class)
                .setParameter("board", boardId).setMaxResults(1).getResultList().stream().findFirst();
    }

    @Override
    public List<PublishedEntry> copies(Collection<String> entryIds) {
        return entryIds.isEmpty() ? List.of() : em.createQuery("select e from PublishedEntry e where e.entryId in :entries", PublishedEntry.class)
                .setParameter("entries", entryIds).getResultList();
    }

    @Override
    public List<PublishedEntry> rows(Wanted wanted, int offset, int most) {
        Where where = new Where(wanted);
        return where.bind(em.createQuery("select e from PublishedEntry e" + where + " order by e.happenedOn desc, e.entryNumber desc, e.id",
                PublishedEntry.class)).setFirstResult(offset).setMaxResults(most).getResultList();
    }

    @Override
    public long count(Wanted wanted) {
        Where where = new Where(wanted);
        return where.bind(em.createQuery("select count(e) from PublishedEntry e" + where, Long.class)).getSingleResult();
    }

    /** What is looked for, as a predicate. */
    private static final class Where {

        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Where(Wanted wanted) {
            add("e.boardId = :board", "board", wanted.boardId());
            add("e.happenedOn >= :first", "first", wanted.from());
            add("e.happenedOn <= :last", "last", wanted.to());
            add("e.numberSearch like :number escape '\\'", "number", wanted.number() == null ? null : SearchText.contains(wanted.number()));
        }

        private void add(String part, String name, Object value) {
            if (value != null) {
                parts.add(part);
                parameters.put(name, value);
            }
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }

        @Override
        public String toString() {
            return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
        }
    }
}
