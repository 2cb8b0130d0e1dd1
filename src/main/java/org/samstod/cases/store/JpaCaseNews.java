package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.samstod.cases.domain.CaseEvent;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.CaseMessage;
import org.samstod.cases.domain.CaseNews;
import org.samstod.cases.domain.Reach;
import org.samstod.cases.domain.ReadingRule;
import org.samstod.cases.domain.ReadingRule.Reader;

/** What has happened lately, by JPA: from the index of time, then by key. */
@ApplicationScoped
public class JpaCaseNews implements CaseNews {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Happened> events(Reader reader, Instant since, Collection<String> acts, int most) {
        CaseWhere where = concerning(reader);
        return where.bind(em.createQuery("select e, r from CaseEvent e, CaseListRow r where e.happenedAt >= :since and r.caseId = e.caseId"
                        + " and e.act in :acts and e.handId <> :self and " + where + " order by e.happenedAt desc, e.id", Object[].class))
                .setParameter("since", since).setParameter("acts", acts).setParameter("self", reader.accountId()).setMaxResults(most)
                .getResultStream().map(row -> new Happened((CaseEvent) row[0], (CaseListRow) row[1])).toList();
    }

    @Override
    public List<Wrote> messages(Reader reader, Instant since, int most) {
        CaseWhere where = concerning(reader);
        return where.bind(em.createQuery("select m, r from CaseMessage m, CaseListRow r where m.writtenAt >= :since and r.caseId = m.caseId"
                        + " and m.fromApplicant = :applicant and " + where + " order by m.writtenAt desc, m.id", Object[].class))
                .setParameter("since", since).setParameter("applicant", true).setMaxResults(most)
                .getResultStream().map(row -> new Wrote((CaseMessage) row[0], (CaseListRow) row[1])).toList();
    }

    @Override
    public List<CaseListRow> received(Reader reader, Instant since, int most) {
        CaseWhere where = new CaseWhere(reader).readable();
        return where.bind(em.createQuery("select r from CaseListRow r where r.receivedAt >= :since and " + where
                + " order by r.receivedAt desc, r.caseId", CaseListRow.class)).setParameter("since", since).setMaxResults(most).getResultList();
    }

    /**
     * The cases a reader has a task on: those whose officer, named person or assessor it is; for roles with a task on every case of their
     * board, the board's.
     */
    private static CaseWhere concerning(Reader reader) {
        CaseWhere where = new CaseWhere(reader).readable();
        return ReadingRule.task(reader.role()) != Reach.NOTHING || ReadingRule.reach(reader.role()) == Reach.NOTHING ? where
                : where.and("(" + where.named() + " or exists (select a.id from CaseAssessor a where a.caseId = r.caseId and a.accountId = :me))");
    }
}
