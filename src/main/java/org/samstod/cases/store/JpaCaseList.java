package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
import org.samstod.cases.CaseQuery;
import org.samstod.cases.CaseState;
import org.samstod.cases.domain.CaseList;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.MatterKind;
import org.samstod.cases.domain.Reach;
import org.samstod.cases.domain.ReadingRule;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.identity.Role;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SearchText;

/** The work list by JPA. The reader's scope is a predicate of the statement; a test holds it against {@link ReadingRule}. */
@ApplicationScoped
public class JpaCaseList implements CaseList {

    /** What may be sorted by; anything else is the usual order. */
    private static final Map<String, String> SORTS = Map.of("received", "r.receivedAt", "number", "r.receptionNumber",
            "applicant", "r.applicantSort", "asked", "r.askedOre", "state", "r.stateOrdinal", "due", "r.dueAt", "officer", "r.officerSort",
            "call", "r.callName");
    private static final int MOST_WORDS = 8;
    private static final int MOST_CHOICES = 200;
    private static final int MOST_KEYS = 400;
    private static final List<PublicationLevel> PROTECTED = List.of(PublicationLevel.STATISTICS, PublicationLevel.PROTECTED);
    private static final String ALWAYS = "r.caseId is not null";
    private static final String NEVER = "r.caseId is null";

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
        Where where = new Where(reader).readable().matching(query);
        return where.bind(em.createQuery("select count(r) from CaseListRow r where " + where, Long.class)).getSingleResult();
    }

    @Override
    public List<CaseListRow> rows(Reader reader, CaseQuery query, PageRequest page) {
        Where where = new Where(reader).readable().matching(query);
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
        Where where = new Where(reader).readable().matching(CaseQuery.of(org.samstod.cases.Queue.OPEN));
        TypedQuery<CaseListRow> query = em.createQuery("select r from CaseListRow r where ("
                + (associationIds.isEmpty() ? NEVER : "r.associationId in :associations") + " or " + (caseIds.isEmpty() ? NEVER : "r.caseId in :cases")
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
        Where where = new Where(reader).readable();
        return where.bind(em.createQuery("select r from CaseListRow r where r.boardId = :ofBoard and r.stateOrdinal >= "
                        + CaseState.DECIDED.ordinal() + " and r.associationId in :associations and " + where, CaseListRow.class))
                .setParameter("ofBoard", boardId).setParameter("associations", associationIds).getResultList();
    }

    @Override
    public List<CaseListRow> protectedOf(Reader reader) {
        Where where = new Where(reader).readable();
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
        Where where = new Where(reader).readable();
        TypedQuery<CaseListRow> query = em.createQuery("select r from CaseListRow r where (" + (matterIds.isEmpty() ? NEVER : "r.matterId in :matters")
                + " or " + (applicationIds.isEmpty() ? NEVER : "r.caseId in (select c.id from GrantCase c where c.applicationId in :applications)")
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
        Where where = new Where(reader).readable();
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
        Where where = new Where(reader).readable();
        return where.bind(em.createQuery("select r from CaseListRow r where r.caseId in :cases and " + where, CaseListRow.class))
                .setParameter("cases", caseIds).getResultList();
    }

    @Override
    public Set<String> readableAmong(Reader reader, Collection<String> caseIds, CaseState state) {
        return new HashSet<>(among(new Where(reader).readable(), caseIds, state).getResultList());
    }

    @Override
    public boolean isToldAmong(Reader reader, Collection<String> caseIds, CaseState state) {
        return !among(new Where(reader).toldInOneLine(), caseIds, state).setMaxResults(1).getResultList().isEmpty();
    }

    private TypedQuery<String> among(Where where, Collection<String> caseIds, CaseState state) {
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
        Where where = new Where(reader).readable();
        return where.bind(em.createQuery("select m from Matter m where m.kind = :kind and " + held(where) + " order by m.openedAt desc, m.id",
                        Matter.class)).setParameter("kind", kind).setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
    }

    @Override
    public long countMatters(Reader reader, MatterKind kind) {
        Where where = new Where(reader).readable();
        return where.bind(em.createQuery("select count(m) from Matter m where m.kind = :kind and " + held(where), Long.class))
                .setParameter("kind", kind).getSingleResult();
    }

    private static String held(Where where) {
        return "exists (select r.caseId from CaseListRow r where r.matterId = m.id and " + where + ")";
    }

    @Override
    public List<MatterTally> matterTallies(Reader reader, Collection<String> matterIds) {
        if (matterIds.isEmpty()) {
            return List.of();
        }
        Where where = new Where(reader).readable();
        return where.bind(em.createQuery("select r.matterId, r.state, count(r), sum(r.askedOre) from CaseListRow r where r.matterId in :matters"
                        + " and " + where + " group by r.matterId, r.state", Object[].class)).setParameter("matters", matterIds).getResultStream()
                .map(row -> new MatterTally((String) row[0], (CaseState) row[1], (Long) row[2], Money.ofOre((Long) row[3]))).toList();
    }

    @Override
    public Set<String> mattersToldInOneLine(Reader reader, Collection<String> matterIds) {
        if (matterIds.isEmpty()) {
            return Set.of();
        }
        Where where = new Where(reader).toldInOneLine();
        return Set.copyOf(where.bind(em.createQuery("select distinct r.matterId from CaseListRow r where r.matterId in :matters and " + where,
                String.class)).setParameter("matters", matterIds).getResultList());
    }

    @Override
    public Set<String> protectedFrom(Reader reader, Collection<String> caseIds) {
        Set<String> hidden = new HashSet<>();
        List<String> ids = List.copyOf(caseIds);
        for (int from = 0; from < ids.size(); from += MOST_KEYS) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST_KEYS));
            Where where = new Where(reader).readable();
            hidden.addAll(em.createQuery("select r.caseId from CaseListRow r where r.caseId in :cases and r.level in :protected", String.class)
                    .setParameter("cases", some).setParameter("protected", PROTECTED).getResultList());
            where.bind(em.createQuery("select r.caseId from CaseListRow r where r.caseId in :cases and r.level in :protected and " + where,
                    String.class)).setParameter("cases", some).setParameter("protected", PROTECTED).getResultList().forEach(hidden::remove);
        }
        return hidden;
    }

    @Override
    public boolean protectedMatch(Reader reader, CaseQuery query) {
        Where where = new Where(reader).toldInOneLine().matching(query);
        return !where.bind(em.createQuery("select r.caseId from CaseListRow r where " + where, String.class)).setMaxResults(1)
                .getResultList().isEmpty();
    }

    @Override
    public List<Tally> tallies(Reader reader) {
        Where where = new Where(reader).readable();
        return where.bind(em.createQuery("select r.state, r.officerId, r.waiting, r.stale, r.withdrawn, r.lateAnswer, r.unreadMessage, r.openFlags, count(r)"
                        + " from CaseListRow r where " + where
                        + " group by r.state, r.officerId, r.waiting, r.stale, r.withdrawn, r.lateAnswer, r.unreadMessage, r.openFlags", Object[].class))
                .getResultStream().map(row -> new Tally((CaseState) row[0], (String) row[1], (Boolean) row[2], (Boolean) row[3],
                        (Boolean) row[4], (Boolean) row[5], (Boolean) row[6], (Integer) row[7], (Long) row[8])).toList();
    }

    @Override
    public List<String[]> calls(Reader reader) {
        Where where = new Where(reader).readable();
        return choices(where, "select distinct r.callId, r.callName from CaseListRow r where " + where + " order by r.callName, r.callId");
    }

    @Override
    public List<String[]> officers(Reader reader) {
        Where where = new Where(reader).readable();
        return choices(where, "select distinct r.officerId, r.officerName, r.officerSort from CaseListRow r where r.officerId is not null"
                + " and " + where + " order by r.officerSort, r.officerId");
    }

    private List<String[]> choices(Where where, String jpql) {
        return where.bind(em.createQuery(jpql, Object[].class)).setMaxResults(MOST_CHOICES).getResultStream()
                .map(row -> new String[] {(String) row[0], (String) row[1]}).toList();
    }

    /** The predicate of a statement and its parameters. */
    private static final class Where {

        private final Reader reader;
        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Where(Reader reader) {
            this.reader = reader;
        }

        /** What {@link ReadingRule} calls open. */
        Where readable() {
            Reach reach = ReadingRule.reach(reader.role());
            if (reach == Reach.EVERYTHING) {
                parts.add(ALWAYS);
                return this;
            }
            if (reach == Reach.NOTHING || reach == Reach.OWN_ASSOCIATION) {
                parts.add(NEVER);
                return this;
            }
            String level = "(r.level in (:open, :limited) and " + covers(reach) + ")"
                    + " or (r.level = :statistics and " + covers(ReadingRule.task(reader.role())) + ")";
            if (reader.role() == Role.UNIT_HEAD) {
                level += " or " + covers(Reach.BOARD);
            }
            parts.add("(" + level + " or (" + covers(reach == Reach.CITY ? Reach.CITY : Reach.BOARD) + " and " + named() + "))");
            parts.add(withoutJav());
            parameters.put("open", PublicationLevel.OPEN);
            parameters.put("limited", PublicationLevel.LIMITED);
            parameters.put("statistics", PublicationLevel.STATISTICS);
            return this;
        }

        /** What {@link ReadingRule} calls a line. */
        Where toldInOneLine() {
            Reach reach = ReadingRule.reach(reader.role());
            if (reach == Reach.EVERYTHING || reach == Reach.NOTHING || reach == Reach.OWN_ASSOCIATION) {
                parts.add(NEVER);
                return this;
            }
            parts.add("r.level = :statistics");
            parameters.put("statistics", PublicationLevel.STATISTICS);
            parts.add(covers(reach));
            parts.add("not " + covers(ReadingRule.task(reader.role())));
            parts.add("not " + named());
            parts.add(withoutJav());
            return this;
        }

        private String covers(Reach reach) {
            return switch (reach) {
                case NOTHING, OWN_ASSOCIATION -> "(" + NEVER + ")";
                case CITY, EVERYTHING -> "(" + ALWAYS + ")";
                case BOARD -> board("");
                case BOARD_PROPOSED -> board(" and r.stateOrdinal >= " + CaseState.PROPOSED.ordinal());
                case BOARD_DECIDED -> board(" and r.stateOrdinal >= " + CaseState.DECIDED.ordinal());
            };
        }

        private String board(String further) {
            parameters.put("board", reader.boardId() == null ? "" : reader.boardId());
            return "(r.boardId = :board" + further + ")";
        }

        private String named() {
            parameters.put("me", reader.accountId());
            return "((r.officerId is not null and r.officerId = :me)"
                    + " or exists (select p.id from CasePerson p where p.caseId = r.caseId and p.accountId = :me))";
        }

        private String withoutJav() {
            parameters.put("me", reader.accountId());
            parameters.put("yes", true);
            return "not exists (select j.id from JavDeclaration j where j.caseId = r.caseId and j.accountId = :me and j.newest = :yes"
                    + " and j.jav = :yes)";
        }

        Where matching(CaseQuery query) {
            if (query.queue() != null) {
                queue(query.queue());
            }
            if (query.state() != null) {
                parts.add("r.state = :state");
                parameters.put("state", query.state());
            }
            equal("r.callId", "call", query.callId());
            equal("r.officerId", "officer", query.officerId());
            if (query.text() != null) {
                String[] words = SearchText.of(query.text()).split(" ");
                for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
                    if (!words[i].isEmpty()) {
                        parts.add("r.searchText like :word" + i + " escape '\\'");
                        parameters.put("word" + i, SearchText.contains(words[i]));
                    }
                }
            }
            return this;
        }

        private void queue(org.samstod.cases.Queue queue) {
            String open = "r.stateOrdinal < " + CaseState.DECIDED.ordinal();
            switch (queue) {
                case MINE -> {
                    parts.add(open + " and r.officerId = :me");
                    parameters.put("me", reader.accountId());
                }
                case UNASSIGNED -> parts.add(open + " and r.officerId is null");
                case WAITING -> parts.add("r.dueAt is not null");
                case STALE -> {
                    parts.add(open + " and (r.stale = :yes or r.lateAnswer = :yes)");
                    parameters.put("yes", true);
                }
                case MESSAGES -> {
                    parts.add("r.unreadMessage = :yes");
                    parameters.put("yes", true);
                }
                case FLAGGED -> parts.add(open + " and r.openFlags > 0");
                case PROPOSED -> equalState(CaseState.PROPOSED);
                case OPEN -> parts.add(open);
                case DECIDED -> equalState(CaseState.DECIDED);
                case ALL -> {
                    // no restriction
                }
            }
        }

        private void equalState(CaseState state) {
            parts.add("r.stateOrdinal = " + state.ordinal());
        }

        private void equal(String column, String name, String value) {
            if (value != null && !value.isBlank()) {
                parts.add(column + " = :" + name);
                parameters.put(name, value);
            }
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
            // Written into the text, a boolean becomes a number, which no boolean column can be compared with.
            query.setHint("eclipselink.jdbc.bind-parameters", "true");
            return query;
        }

        @Override
        public String toString() {
            return String.join(" and ", parts);
        }
    }
}
