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
import java.util.Optional;
import java.util.stream.Stream;
import org.samstod.cases.domain.CaseDocument;
import org.samstod.cases.domain.CaseText;
import org.samstod.cases.domain.CaseTexts;
import org.samstod.shared.Clock;
import org.samstod.shared.Period;
import org.samstod.shared.PublicationLevel;

/** Texts by JPA. What an index reads are values and no entities, so that reading every case keeps none of them in memory. */
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
        return em.createQuery("select t.caseId, c.boardId, c.callId, c.receivedAt, r.applicantName, c.receptionNumber, r.registerNumber,"
                                + " t.organisationNumber, c.title, c.summary, t.periodFrom, t.periodTo, t.passages"
                                + " from CaseText t, GrantCase c, CaseListRow r where c.id = t.caseId and r.caseId = t.caseId"
                                + " and t.caseId in :cases and r.level <> :hidden", Object[].class)
                .setParameter("cases", caseIds).setParameter("hidden", PublicationLevel.PROTECTED).getResultStream()
                .map(row -> new CaseDocument((String) row[0], (String) row[1], (String) row[2], Clock.dayOf((Instant) row[3]), (String) row[4],
                        Stream.of(row[5], row[6], row[7]).filter(number -> number != null).map(Object::toString).toList(), (String) row[8],
                        (String) row[9], new Period((LocalDate) row[10], (LocalDate) row[11]), CaseText.readPassages((String) row[12]),
                        notes.getOrDefault(row[0], List.of()), own.getOrDefault(row[0], Map.of()))).toList();
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
