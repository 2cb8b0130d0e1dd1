package org.samstod.register.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.register.EntryKeeper.CaseEntries;
import org.samstod.register.EntryKeeper.Reach;
import org.samstod.register.RegisterFilter;
import org.samstod.register.domain.RegisterEntries;
import org.samstod.register.domain.RegisterEntry;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SearchText;

/** Entries by JPA. The reader's reach is a predicate of the statement, before counting and paging. */
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
    public Optional<RegisterEntry> findForUpdate(String id) {
        return Optional.ofNullable(em.find(RegisterEntry.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<RegisterEntry> chain(String firstId) {
        return em.createQuery("select e from RegisterEntry e where e.id = :first or e.correctsId = :first order by e.registeredAt, e.id",
                RegisterEntry.class).setParameter("first", firstId).getResultList();
    }

    @Override
    public Set<String> corrected(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(em.createQuery("select distinct e.correctsId from RegisterEntry e"
                + " where e.correctsId in :ids", String.class).setParameter("ids", ids).getResultList());
    }

    @Override
    public long count(String boardId, RegisterFilter filter, Reach reach) {
        Where where = new Where(boardId).readable(reach).matching(filter);
        return where.bind(em.createQuery("select count(e) from RegisterEntry e where " + where, Long.class)).getSingleResult();
    }

    @Override
    public List<RegisterEntry> rows(String boardId, RegisterFilter filter, Reach reach, PageRequest page) {
        Where where = new Where(boardId).readable(reach).matching(filter);
        return where.bind(em.createQuery("select e from RegisterEntry e where " + where
                        + " order by e.happenedOn desc, e.registeredAt desc, e.id desc", RegisterEntry.class))
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
    }

    @Override
    public boolean readable(String boardId, String id, Reach reach) {
        Where where = new Where(boardId).readable(reach).entry(id);
        return where.bind(em.createQuery("select count(e) from RegisterEntry e where " + where, Long.class)).getSingleResult() > 0;
    }

    @Override
    public boolean protectedMatch(String boardId, RegisterFilter filter, Reach reach) {
        Where where = new Where(boardId).toldInOneLine(reach).matching(filter);
        return !where.bind(em.createQuery("select e.id from RegisterEntry e where " + where, String.class)).setMaxResults(1)
                .getResultList().isEmpty();
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

    /** The predicate of a statement and its parameters. */
    private static final class Where {

        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Where(String boardId) {
            parts.add("e.boardId = :board");
            parameters.put("board", boardId);
        }

        /** Levels 3 and 2, what the reader is named on, and never what is hidden from the reader. */
        Where readable(Reach reach) {
            parts.add("(e.level in (:open, :limited)" + any(reach.named(), "n", " or ") + ")");
            parameters.put("open", PublicationLevel.OPEN);
            parameters.put("limited", PublicationLevel.LIMITED);
            return without(reach);
        }

        /** Level 1 that the reader is not named on. */
        Where toldInOneLine(Reach reach) {
            parts.add("e.level = :statistics");
            parameters.put("statistics", PublicationLevel.STATISTICS);
            String named = any(reach.named(), "n", "");
            if (!named.isEmpty()) {
                parts.add("not (" + named + ")");
            }
            return without(reach);
        }

        private Where without(Reach reach) {
            String hidden = any(reach.hidden(), "h", "");
            if (!hidden.isEmpty()) {
                parts.add("not (" + hidden + ")");
            }
            return this;
        }

        private String any(List<CaseEntries> cases, String name, String before) {
            List<String> each = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                each.add("(e.subjectId = :" + name + "s" + i + " or (e.matterId is not null and e.associationId is not null and e.matterId = :"
                        + name + "m" + i + " and e.associationId = :" + name + "a" + i + "))");
                parameters.put(name + "s" + i, cases.get(i).applicationId());
                parameters.put(name + "m" + i, cases.get(i).matterId());
                parameters.put(name + "a" + i, cases.get(i).associationId());
            }
            return each.isEmpty() ? "" : before + String.join(" or ", each);
        }

        Where entry(String id) {
            parts.add("e.id = :id");
            parameters.put("id", id);
            return this;
        }

        Where matching(RegisterFilter filter) {
            compare("e.happenedOn >= ", "first", filter.from());
            compare("e.happenedOn <= ", "last", filter.to());
            compare("e.kind = ", "kind", filter.kind());
            compare("e.direction = ", "direction", filter.direction());
            if (filter.number() != null && !filter.number().isBlank()) {
                parts.add("(lower(e.receptionNumber) like :number escape '\\' or lower(e.registerNumber) like :number escape '\\')");
                parameters.put("number", SearchText.contains(filter.number()));
            }
            return this;
        }

        private void compare(String what, String name, Object value) {
            if (value != null) {
                parts.add(what + ":" + name);
                parameters.put(name, value);
            }
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }

        @Override
        public String toString() {
            return String.join(" and ", parts);
        }
    }
}
