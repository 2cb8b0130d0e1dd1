package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.cases.CaseQuery;
import org.samstod.cases.CaseState;
import org.samstod.cases.Queue;
import org.samstod.cases.domain.CaseChoice;
import org.samstod.cases.domain.CaseList;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.MatterKind;
import org.samstod.cases.domain.ReadingRule;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.shared.Keys;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SearchText;

/** The work list by JPA. The reader's scope is a predicate of the statement; a test holds it against {@link ReadingRule}. */
@ApplicationScoped
public class JpaCaseList implements CaseList {

    /** What may be sorted by; anything else is the usual order. */
    private static final Map<String, String> SORTS = Map.ofEntries(Map.entry("received", "r.receivedAt"), Map.entry("number", "r.receptionNumber"),
            Map.entry("applicant", "r.applicantSort"), Map.entry("asked", "r.askedOre"), Map.entry("state", "r.stateOrdinal"), Map.entry("due", "r.dueAt"),
            Map.entry("officer", "r.officerSort"), Map.entry("call", "r.callName"), Map.entry("proposed", "r.proposedOre"),
            Map.entry("own-due", "r.ownDueOn"), Map.entry("mark", "r.mark"));
    private static final int MOST_CHOICES = 200;
    /** The queues that are part of what is open, and are counted by going through it. */
    private static final List<Queue> OF_WHAT_IS_OPEN = List.of(Queue.MINE, Queue.UNASSIGNED, Queue.DUE, Queue.STALE, Queue.FLAGGED, Queue.PROPOSED,
            Queue.OPEN);
    private static final List<PublicationLevel> PROTECTED = List.of(PublicationLevel.STATISTICS, PublicationLevel.PROTECTED);

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(CaseListRow row) {
        em.persist(row);
    }

    @Override
    public Optional<CaseListRow> find(String caseId) {
        return Optional.ofNullable(em.find(CaseListRow.class, caseId));
    }

    @Override
    public long count(Reader reader, CaseQuery query) {
        List<Object> values = new ArrayList<>();
        return ((Number) bound(bounded(reader, query, "count(*)", "t", values), values).getSingleResult()).longValue();
    }

    @Override
    public List<CaseListRow> rows(Reader reader, CaseQuery query, PageRequest page) {
        CaseWhere where = new CaseWhere(reader).readable().matching(query);
        String column = page.sort() == null ? null : SORTS.get(page.sort());
        String order = column == null ? "r.stateOrdinal, r.receivedAt, r.caseId"
                : column + (page.ascending() ? "" : " desc") + ", r.caseId";
        return where.bind(em.createQuery("select r from CaseListRow r where " + where + " order by " + order, CaseListRow.class))
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
    }

    @Override
    public List<CaseListRow> openOf(Reader reader, Collection<String> associationIds, Collection<String> caseIds) {
        if (associationIds.isEmpty() && caseIds.isEmpty()) {
            return List.of();
        }
        CaseWhere where = new CaseWhere(reader).readable().matching(CaseQuery.of(Queue.OPEN));
        TypedQuery<CaseListRow> query = em.createQuery("select r from CaseListRow r where ("
                + (associationIds.isEmpty() ? CaseWhere.NEVER : "r.associationId in :associations") + " or " + (caseIds.isEmpty() ? CaseWhere.NEVER : "r.caseId in :cases")
                + ") and " + where + " order by r.receivedAt, r.caseId", CaseListRow.class);
        if (!associationIds.isEmpty()) {
            query.setParameter("associations", associationIds);
        }
        if (!caseIds.isEmpty()) {
            query.setParameter("cases", caseIds);
        }
        return where.bind(query).getResultList();
    }

    @Override
    public List<CaseListRow> decidedOf(Reader reader, String boardId, Collection<String> associationIds) {
        if (associationIds.isEmpty()) {
            return List.of();
        }
        CaseWhere where = new CaseWhere(reader).readable();
        return where.bind(em.createQuery("select r from CaseListRow r where r.boardId = :ofBoard and r.stateOrdinal >= "
                        + CaseState.DECIDED.ordinal() + " and r.associationId in :associations and " + where, CaseListRow.class))
                .setParameter("ofBoard", boardId).setParameter("associations", associationIds).getResultList();
    }

    @Override
    public List<CaseListRow> protectedOf(Reader reader) {
        CaseWhere where = new CaseWhere(reader).readable();
        return where.bind(em.createQuery("select r from CaseListRow r where r.level in :protected and " + where, CaseListRow.class))
                .setParameter("protected", List.of(PublicationLevel.STATISTICS, PublicationLevel.PROTECTED)).getResultList();
    }

    @Override
    public List<CaseListRow> withJav(Reader reader) {
        return em.createQuery("select r from CaseListRow r where r.boardId = :board and exists (select j.id from JavDeclaration j"
                        + " where j.caseId = r.caseId and j.accountId = :me and j.newest = :yes and j.jav = :yes)", CaseListRow.class)
                .setParameter("board", reader.boardId() == null ? "" : reader.boardId()).setParameter("me", reader.accountId())
                .setParameter("yes", true).setHint("eclipselink.jdbc.bind-parameters", "true").getResultList();
    }

    @Override
    public List<CaseListRow> ofMatters(Reader reader, Collection<String> matterIds, Collection<String> applicationIds) {
        if (matterIds.isEmpty() && applicationIds.isEmpty()) {
            return List.of();
        }
        CaseWhere where = new CaseWhere(reader).readable();
        TypedQuery<CaseListRow> query = em.createQuery("select r from CaseListRow r where (" + (matterIds.isEmpty() ? CaseWhere.NEVER : "r.matterId in :matters")
                + " or " + (applicationIds.isEmpty() ? CaseWhere.NEVER : "r.caseId in (select c.id from GrantCase c where c.applicationId in :applications)")
                + ") and " + where, CaseListRow.class);
        if (!matterIds.isEmpty()) {
            query.setParameter("matters", matterIds);
        }
        if (!applicationIds.isEmpty()) {
            query.setParameter("applications", applicationIds);
        }
        return where.bind(query).getResultList();
    }

    @Override
    public List<CaseListRow> ofNumber(Reader reader, String boardId, String number) {
        CaseWhere where = new CaseWhere(reader).readable();
        return where.bind(em.createQuery("select r from CaseListRow r where r.boardId = :owner and (lower(r.receptionNumber) = :number"
                        + " or lower(r.registerNumber) = :number) and " + where + " order by r.receivedAt, r.caseId", CaseListRow.class))
                .setParameter("owner", boardId).setParameter("number", SearchText.of(number)).getResultList();
    }

    @Override
    public List<CaseListRow> ofMatter(String matterId) {
        return em.createQuery("select r from CaseListRow r where r.matterId = :matter", CaseListRow.class).setParameter("matter", matterId)
                .getResultList();
    }

    @Override
    public List<CaseListRow> among(Reader reader, Collection<String> caseIds) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        CaseWhere where = new CaseWhere(reader).readable();
        return where.bind(em.createQuery("select r from CaseListRow r where r.caseId in :cases and " + where, CaseListRow.class))
                .setParameter("cases", caseIds).getResultList();
    }

    @Override
    public Set<String> readableAmong(Reader reader, Collection<String> caseIds, CaseState state) {
        return new HashSet<>(among(new CaseWhere(reader).readable(), caseIds, state).getResultList());
    }

    @Override
    public boolean isToldAmong(Reader reader, Collection<String> caseIds, CaseState state) {
        return !among(new CaseWhere(reader).toldInOneLine(), caseIds, state).setMaxResults(1).getResultList().isEmpty();
    }

    private TypedQuery<String> among(CaseWhere where, Collection<String> caseIds, CaseState state) {
        where.matching(new CaseQuery(null, state, null, null, null));
        return where.bind(em.createQuery("select r.caseId from CaseListRow r where r.caseId in :cases and " + where, String.class))
                .setParameter("cases", caseIds);
    }

    @Override
    public List<CaseListRow> rowsOf(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select r from CaseListRow r where r.caseId in :cases", CaseListRow.class)
                .setParameter("cases", caseIds).getResultList();
    }

    @Override
    public List<Matter> matters(Reader reader, MatterKind kind, PageRequest page) {
        CaseWhere where = new CaseWhere(reader).readable();
        return where.bind(em.createQuery("select m from Matter m where m.kind = :kind and " + held(where) + " order by m.openedAt desc, m.id",
                        Matter.class)).setParameter("kind", kind).setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
    }

    @Override
    public long countMatters(Reader reader, MatterKind kind) {
        CaseWhere where = new CaseWhere(reader).readable();
        return where.bind(em.createQuery("select count(m) from Matter m where m.kind = :kind and " + held(where), Long.class))
                .setParameter("kind", kind).getSingleResult();
    }

    private static String held(CaseWhere where) {
        return "exists (select r.caseId from CaseListRow r where r.matterId = m.id and " + where + ")";
    }

    @Override
    public List<MatterTally> matterTallies(Reader reader, Collection<String> matterIds) {
        if (matterIds.isEmpty()) {
            return List.of();
        }
        CaseWhere where = new CaseWhere(reader).readable();
        return where.bind(em.createQuery("select r.matterId, r.state, count(r), sum(r.askedOre) from CaseListRow r where r.matterId in :matters"
                        + " and " + where + " group by r.matterId, r.state", Object[].class)).setParameter("matters", matterIds).getResultStream()
                .map(row -> new MatterTally((String) row[0], (CaseState) row[1], (Long) row[2], Money.ofOre((Long) row[3]))).toList();
    }

    @Override
    public Set<String> mattersToldInOneLine(Reader reader, Collection<String> matterIds) {
        if (matterIds.isEmpty()) {
            return Set.of();
        }
        CaseWhere where = new CaseWhere(reader).toldInOneLine();
        return Set.copyOf(where.bind(em.createQuery("select distinct r.matterId from CaseListRow r where r.matterId in :matters and " + where,
                String.class)).setParameter("matters", matterIds).getResultList());
    }

    @Override
    public Set<String> protectedFrom(Reader reader, Collection<String> caseIds) {
        Set<String> hidden = new HashSet<>();
        for (List<String> some : Keys.parts(caseIds)) {
            CaseWhere where = new CaseWhere(reader).readable();
            hidden.addAll(em.createQuery("select r.caseId from CaseListRow r where r.caseId in :cases and r.level in :protected", String.class)
                    .setParameter("cases", some).setParameter("protected", PROTECTED).getResultList());
            where.bind(em.createQuery("select r.caseId from CaseListRow r where r.caseId in :cases and r.level in :protected and " + where,
                    String.class)).setParameter("cases", some).setParameter("protected", PROTECTED).getResultList().forEach(hidden::remove);
        }
        return hidden;
    }

    @Override
    public boolean protectedMatch(Reader reader, CaseQuery query) {
        CaseWhere where = new CaseWhere(reader).toldInOneLine().matching(query);
        return !where.bind(em.createQuery("select r.caseId from CaseListRow r where " + where, String.class)).setMaxResults(1)
                .getResultList().isEmpty();
    }

    @Override
    public Map<Queue, Long> counts(Reader reader, LocalDate dueBy) {
        List<Object> values = new ArrayList<>();
        // What is open is gone through once for all of its queues; the others stop where nothing more is told.
        String open = "select " + OF_WHAT_IS_OPEN.stream().map(queue -> "count(case when " + new CaseWhere(reader).matching(CaseQuery.of(queue)
                .dueBy(dueBy)).sql(values) + " then 1 end)").collect(Collectors.joining(", ")) + from(new CaseWhere(reader).readable()
                .matching(CaseQuery.of(Queue.OPEN)), true, values);
        Object[] opened = (Object[]) bound(open, values).getSingleResult();
        Map<Queue, Long> counts = new EnumMap<>(Queue.class);
        for (int i = 0; i < opened.length; i++) {
            counts.put(OF_WHAT_IS_OPEN.get(i), Math.min(((Number) opened[i]).longValue(), MOST_COUNTED + 1));
        }
        List<Object> others = new ArrayList<>();
        String each = EnumSet.complementOf(EnumSet.copyOf(OF_WHAT_IS_OPEN)).stream().map(queue -> bounded(reader, CaseQuery.of(queue),
                queue.ordinal() + ", count(*)", "t" + queue.ordinal(), others)).collect(Collectors.joining(" union all "));
        for (Object row : bound(each, others).getResultList()) {
            Object[] columns = (Object[]) row;
            counts.put(Queue.values()[((Number) columns[0]).intValue()], ((Number) columns[1]).longValue());
        }
        return counts;
    }

    /** Whether nothing is asked for that has an index of its own. */
    private static boolean isListed(CaseQuery query) {
        return query.callId() == null && query.officerId() == null && query.mark() == null && query.queue() != Queue.WAITING
                && query.queue() != Queue.MESSAGES;
    }

    /** Counts what matches and stops at one more than is ever told. */
    private static String bounded(Reader reader, CaseQuery query, String told, String name, List<Object> values) {
        return "select " + told + " from (select r.case_id" + from(new CaseWhere(reader).readable().matching(query), isListed(query), values)
                + " fetch first " + (MOST_COUNTED + 1) + " rows only) " + name;
    }

    /**
     * The rows of a predicate, for one who reads a board in the order of its list: Derby takes the index that is named in such a remark, and would
     * rather go through the cases of all boards.
     */
    private static String from(CaseWhere where, boolean listed, List<Object> values) {
        return " from case_list r" + (listed && where.isOfBoard() ? " --DERBY-PROPERTIES index=IX_CASE_LIST_BOARD\n" : "") + " where " + where.sql(values);
    }

    private Query bound(String sql, List<Object> values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.setHint("eclipselink.jdbc.bind-parameters", "true");
    }

    @Override
    public Map<String, Long> loads(Reader reader) {
        CaseWhere where = new CaseWhere(reader).readable().matching(CaseQuery.of(Queue.OPEN));
        return where.bind(em.createQuery("select r.officerId, count(r) from CaseListRow r where r.officerId is not null and " + where
                        + " group by r.officerId", Object[].class)).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    @Override
    public List<String> marks(Reader reader, int most) {
        return choices(reader, CaseChoice.Kind.MARK, "r.mark", CaseQuery.of(Queue.OPEN)).stream().limit(most).map(one -> one[1]).toList();
    }

    @Override
    public void offer(CaseChoice choice) {
        if (em.createQuery("select c.id from CaseChoice c where c.boardId = :board and c.kind = :kind and c.choiceKey = :key", String.class)
                .setParameter("board", choice.boardId()).setParameter("kind", choice.kind()).setParameter("key", choice.choiceKey())
                .setMaxResults(1).getResultList().isEmpty()) {
            em.persist(choice);
        }
    }

    @Override
    public List<String[]> calls(Reader reader) {
        return choices(reader, CaseChoice.Kind.CALL, "r.callId", CaseQuery.of(Queue.ALL));
    }

    @Override
    public List<String[]> officers(Reader reader) {
        return choices(reader, CaseChoice.Kind.OFFICER, "r.officerId", CaseQuery.of(Queue.ALL));
    }

    /** A few rows of choices, each kept when there is one case of it that the reader can read: no statement goes through the whole list. */
    private List<String[]> choices(Reader reader, CaseChoice.Kind kind, String column, CaseQuery among) {
        CaseWhere where = new CaseWhere(reader).readable().matching(among);
        return where.bind(em.createQuery("select distinct c.choiceKey, c.choiceName, c.choiceSort from CaseChoice c where c.kind = :kind"
                        + (where.isOfBoard() ? " and c.boardId = :board" : "") + " and exists (select r.caseId from CaseListRow r where " + column
                        + " = c.choiceKey and " + where + ") order by c.choiceSort, c.choiceKey", Object[].class)).setParameter("kind", kind)
                .setMaxResults(MOST_CHOICES).getResultStream().map(row -> new String[] {(String) row[0], (String) row[1]}).toList();
    }
}
