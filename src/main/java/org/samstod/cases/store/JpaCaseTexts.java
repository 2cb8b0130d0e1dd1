package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.cases.domain.CaseDocument;
import org.samstod.cases.domain.CaseText;
import org.samstod.cases.domain.CaseTexts;
import org.samstod.shared.Clock;
import org.samstod.shared.Period;
import org.samstod.shared.PublicationLevel;

/**
 * Texts by JPA. What an index reads is not kept by the persistence context, so that reading every case keeps none of them in memory; and
 * each statement reads one table, for the reason {@link JpaRadars} gives.
 */
@ApplicationScoped
public class JpaCaseTexts implements CaseTexts {

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(CaseText text) {
        em.persist(text);
    }

    @Override
    public Optional<CaseText> find(String caseId) {
        return Optional.ofNullable(em.find(CaseText.class, caseId));
    }

    @Override
    public List<CaseText> of(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select t from CaseText t where t.caseId in :cases", CaseText.class)
                .setParameter("cases", caseIds).getResultList();
    }

    @Override
    public List<Change> changes(Instant from, String after, int most) {
        return em.createQuery("select t.caseId, t.changeId, t.changedAt from CaseText t where t.changedAt >= :from"
                        + " and (t.changedAt > :from or t.caseId > :after) order by t.changedAt, t.caseId", Object[].class)
                .setParameter("from", from).setParameter("after", after).setMaxResults(most).getResultStream()
                .map(row -> new Change((String) row[0], (String) row[1], (Instant) row[2])).toList();
    }

    @Override
    public List<CaseDocument> documents(Collection<String> caseIds) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> notes = new HashMap<>();
        rows("select n.caseId, n.noteText from ServiceNote n where n.caseId in :cases order by n.writtenAt, n.id", caseIds)
                .forEach(row -> notes.computeIfAbsent((String) row[0], key -> new ArrayList<>()).add((String) row[1]));
        Map<String, Map<String, String>> own = new HashMap<>();
        rows("select n.caseId, n.accountId, n.noteText from WorkingNote n where n.caseId in :cases", caseIds)
                .forEach(row -> own.computeIfAbsent((String) row[0], key -> new HashMap<>()).put((String) row[1], (String) row[2]));
        // Column by column: a hint to read only would read outside the transaction, and wait there for what the transaction has changed.
        Map<String, Object[]> rows = rows("select r.caseId, r.boardId, r.callId, r.receivedAt, r.applicantName, r.receptionNumber, r.registerNumber,"
                + " r.title from CaseListRow r where r.caseId in :cases", caseIds).stream().collect(Collectors.toMap(row -> (String) row[0], Function.identity()));
        return em.createQuery("select t.caseId, t.organisationNumber, t.summary, t.periodFrom, t.periodTo, t.passages from CaseText t"
                        + " where t.caseId in :cases and t.level <> :hidden", Object[].class)
                .setParameter("cases", caseIds).setParameter("hidden", PublicationLevel.PROTECTED).getResultStream()
                .map(text -> document(text, rows.get(text[0]), notes, own)).toList();
    }

    private static CaseDocument document(Object[] text, Object[] row, Map<String, List<String>> notes, Map<String, Map<String, String>> own) {
        String id = (String) row[0];
        return new CaseDocument(id, (String) row[1], (String) row[2], Clock.dayOf((Instant) row[3]), (String) row[4],
                Stream.of((String) row[5], (String) row[6], (String) text[1]).filter(Objects::nonNull).toList(), (String) row[7],
                (String) text[2], new Period((LocalDate) text[3], (LocalDate) text[4]), CaseText.readPassages((String) text[5]),
                notes.getOrDefault(id, List.of()), own.getOrDefault(id, Map.of()));
    }

    private List<Object[]> rows(String jpql, Collection<String> caseIds) {
        return em.createQuery(jpql, Object[].class).setParameter("cases", caseIds).getResultList();
    }

    @Override
    public List<String> casesWithout(int most) {
        return em.createQuery("select c.id from GrantCase c where not exists (select t.caseId from CaseText t where t.caseId = c.id) order by c.id",
                String.class).setMaxResults(most).getResultList();
    }
}
