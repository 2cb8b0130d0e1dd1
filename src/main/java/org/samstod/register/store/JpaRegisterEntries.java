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
import org.samstod.register.RegisterFilter;
import org.samstod.register.domain.RegisterEntries;
import org.samstod.register.domain.RegisterEntry;
import org.samstod.register.domain.RegisterReader;
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
    public void addAtOnce(RegisterEntry entry) {
        em.persist(entry);
        // Rows that name it are changed later in the same flush, in no given order; the foreign key needs it first.
        em.flush();
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
    public List<RegisterEntry> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select e from RegisterEntry e where e.id in :ids", RegisterEntry.class)
                .setParameter("ids", ids).getResultList();
    }

    @Override
    public List<RegisterEntry> chain(String firstId) {
        return chains(List.of(firstId));
    }

    @Override
    public List<RegisterEntry> chains(Collection<String> firstIds) {
        return firstIds.isEmpty() ? List.of() : em.createQuery("select e from RegisterEntry e where e.id in :first or e.correctsId in :first"
                + " order by e.registeredAt, e.id", RegisterEntry.class).setParameter("first", firstIds).getResultList();
    }

    @Override
    public Set<String> corrected(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(em.createQuery("select distinct e.correctsId from RegisterEntry e"
                + " where e.correctsId in :ids", String.class).setParameter("ids", ids).getResultList());
    }

    @Override
    public long count(RegisterReader reader, RegisterFilter filter) {
        return number(new Where(reader).readable().matching(filter));
    }

    @Override
    public List<RegisterEntry> rows(RegisterReader reader, RegisterFilter filter, PageRequest page) {
        return newest(new Where(reader).readable().matching(filter), page);
    }

    @Override
    public Set<String> readable(RegisterReader reader, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Where where = new Where(reader).readable().among("e.id in ", "ids", ids);
        return new HashSet<>(where.bind(em.createQuery("select e.id from RegisterEntry e where " + where, String.class)).getResultList());
    }

    @Override
    public boolean protectedMatch(RegisterReader reader, RegisterFilter filter) {
        Where where = new Where(reader).toldInOneLine().matching(filter);
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
        return em.createQuery("select e from RegisterEntry e where e.subjectId = :subject or e.aboutId = :subject order by e.registeredAt, e.id", RegisterEntry.class)
                .setParameter("subject", subjectId).getResultList();
    }

    @Override
    public List<RegisterEntry> putTo(RegisterReader reader, String applicationId) {
        Where where = new Where(reader).readable().among("e.aboutId = ", "about", applicationId);
        return where.bind(em.createQuery("select e from RegisterEntry e where " + where + " order by e.happenedOn desc, e.registeredAt desc, e.id",
                RegisterEntry.class)).getResultList();
    }

    @Override
    public List<RegisterEntry> ofAssociation(String associationId) {
        return em.createQuery("select e from RegisterEntry e where e.associationId = :association order by e.registeredAt, e.id",
                RegisterEntry.class).setParameter("association", associationId).getResultList();
    }

    @Override
    public List<RegisterEntry> byReception(String boardId, Collection<String> receptionNumbers) {
        return receptionNumbers.isEmpty() ? List.of() : em.createQuery("select e from RegisterEntry e where e.boardId = :board"
                        + " and e.receptionNumber in :numbers", RegisterEntry.class)
                .setParameter("board", boardId).setParameter("numbers", receptionNumbers).getResultList();
    }

    @Override
    public List<RegisterEntry> byRegisterNumber(String boardId, Collection<String> registerNumbers) {
        return registerNumbers.isEmpty() ? List.of() : em.createQuery("select e from RegisterEntry e where e.boardId = :board"
                        + " and e.registerNumber in :numbers", RegisterEntry.class)
                .setParameter("board", boardId).setParameter("numbers", registerNumbers).getResultList();
    }

    @Override
    public List<RegisterEntry> unnumbered(RegisterReader reader, PageRequest page) {
        return newest(new Where(reader).readable().unnumbered(), page);
    }

    @Override
    public List<RegisterEntry> unconfirmed(RegisterReader reader, PageRequest page) {
        return newest(new Where(reader).readable().unconfirmed(), page);
    }

    @Override
    public long countUnconfirmed(RegisterReader reader) {
        return number(new Where(reader).readable().unconfirmed());
    }

    @Override
    public List<RegisterEntry> confirmed(RegisterReader reader, PageRequest page) {
        return newest(new Where(reader).readable().confirmed(), page);
    }

    @Override
    public long countConfirmed(RegisterReader reader) {
        return number(new Where(reader).readable().confirmed());
    }

    private List<RegisterEntry> newest(Where where, PageRequest page) {
        return where.bind(em.createQuery("select e from RegisterEntry e where " + where
                        + " order by e.happenedOn desc, e.registeredAt desc, e.id desc", RegisterEntry.class))
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
    }

    private long number(Where where) {
        return where.bind(em.createQuery("select count(e) from RegisterEntry e where " + where, Long.class)).getSingleResult();
    }

    /** The predicate of a statement and its parameters. */
    static final class Where {

        private static final String HOLDING = "select c.id from EntryConfirmation c where c.entryId = e.id and c.endedAt is null";

        private final RegisterReader reader;
        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Where(RegisterReader reader) {
            this.reader = reader;
            parts.add("e.boardId = :board");
            parameters.put("board", reader.boardId());
        }

        /** Levels 3 and 2, what the reader is named on or has filed as mail of no case, and never what is hidden from the reader. */
        Where readable() {
            parts.add("(e.level in (:open, :limited) or " + own() + any(reader.reach().named(), "n", " or ") + ")");
            parameters.put("open", PublicationLevel.OPEN);
            parameters.put("limited", PublicationLevel.LIMITED);
            return without();
        }

        /** Level 1 that the reader is not named on. */
        Where toldInOneLine() {
            parts.add("e.level = :statistics");
            parameters.put("statistics", PublicationLevel.STATISTICS);
            parts.add("not " + own());
            String named = any(reader.reach().named(), "n", "");
            if (!named.isEmpty()) {
                parts.add("not (" + named + ")");
            }
            return without();
        }

        private String own() {
            parameters.put("me", reader.accountId());
            return "(e.matterId is null and exists (select own.id from IncomingMail own where own.id = e.subjectId and own.begunBy = :me))";
        }

        private Where without() {
            String hidden = any(reader.reach().hidden(), "h", "");
            if (!hidden.isEmpty()) {
                parts.add("not (" + hidden + ")");
            }
            return this;
        }

        private String any(List<CaseEntries> cases, String name, String before) {
            List<String> each = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                each.add("(e.subjectId = :" + name + "s" + i + " or (e.aboutId is not null and e.aboutId = :" + name + "s" + i + ") or (e.matterId is not null and e.associationId is not null and e.matterId = :"
                        + name + "m" + i + " and e.associationId = :" + name + "a" + i + "))");
                parameters.put(name + "s" + i, cases.get(i).applicationId());
                parameters.put(name + "m" + i, cases.get(i).matterId());
                parameters.put(name + "a" + i, cases.get(i).associationId());
            }
            return each.isEmpty() ? "" : before + String.join(" or ", each);
        }

        Where among(String what, String name, Object value) {
            compare(what, name, value);
            return this;
        }

        /** Received, and without a register number in it or its corrections. */
        Where unnumbered() {
            parts.add("e.receptionNumber is not null and e.registerNumber is null"
                    + " and not exists (select r.id from RegisterEntry r where r.correctsId = e.id and r.registerNumber is not null)");
            return this;
        }

        /** First entries of level 3 with a number, that an officer has not confirmed. */
        Where unconfirmed() {
            parts.add("e.level = :open and e.correctsId is null and (e.receptionNumber is not null or e.registerNumber is not null)"
                    + " and not exists (" + HOLDING + ")");
            return this;
        }

        /** First entries that an officer has confirmed. */
        Where confirmed() {
            parts.add("exists (" + HOLDING + ")");
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
