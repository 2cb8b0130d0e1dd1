package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.HearingState;
import org.samstod.cases.domain.AssessorMark;
import org.samstod.cases.domain.CaseAssessor;
import org.samstod.cases.domain.CaseFlag;
import org.samstod.cases.domain.DemocracyFinding;
import org.samstod.cases.domain.DemocracyHearing;
import org.samstod.cases.domain.PreparationFile;
import org.samstod.cases.domain.RiskItem;
import org.samstod.shared.Ids;

/** What the track asks for beside a case, by JPA. */
@ApplicationScoped
public class JpaPreparationFile implements PreparationFile {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<CaseAssessor> assessors(String caseId) {
        return of(caseId, "select x from CaseAssessor x where x.caseId = :case order by x.askedAt, x.id", CaseAssessor.class);
    }

    @Override
    public List<AssessorMark> marks(Collection<String> assessorIds) {
        return assessorIds.isEmpty() ? List.of() : em.createQuery("select x from AssessorMark x where x.assessorId in :assessors",
                AssessorMark.class).setParameter("assessors", assessorIds).getResultList();
    }

    @Override
    public List<CaseFlag> flags(String caseId) {
        return of(caseId, "select x from CaseFlag x where x.caseId = :case order by x.setAt, x.id", CaseFlag.class);
    }

    @Override
    public Optional<CaseFlag> findFlag(String id) {
        return find(CaseFlag.class, id);
    }

    @Override
    public List<RiskItem> risks(String caseId) {
        return of(caseId, "select x from RiskItem x where x.caseId = :case order by x.writtenAt, x.id", RiskItem.class);
    }

    @Override
    public Optional<RiskItem> findRisk(String id) {
        return find(RiskItem.class, id);
    }

    @Override
    public List<DemocracyFinding> findings(String caseId) {
        return of(caseId, "select x from DemocracyFinding x where x.caseId = :case order by x.foundAt, x.id", DemocracyFinding.class);
    }

    @Override
    public List<DemocracyFinding> findingsIn(java.util.Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select x from DemocracyFinding x where x.caseId in :cases order by x.foundAt, x.id",
                DemocracyFinding.class).setParameter("cases", caseIds).getResultList();
    }

    @Override
    public List<DemocracyHearing> hearings(String caseId) {
        return of(caseId, "select x from DemocracyHearing x where x.caseId = :case order by x.sentAt, x.id", DemocracyHearing.class);
    }

    @Override
    public List<DemocracyHearing> unrepliedOf(String associationId) {
        return em.createQuery("select x from DemocracyHearing x, GrantCase c where c.id = x.caseId and c.associationId = :association"
                        + " and x.state = :sent order by x.dueOn, x.id", DemocracyHearing.class)
                .setParameter("association", associationId).setParameter("sent", HearingState.SENT).getResultList();
    }

    @Override
    public Optional<DemocracyHearing> findHearing(String id) {
        return find(DemocracyHearing.class, id);
    }

    @Override
    public void add(CaseAssessor assessor) {
        em.persist(assessor);
        // Its marks are written in the same flush in no given order; the foreign key needs it first.
        em.flush();
    }

    @Override
    public void add(AssessorMark mark) {
        em.persist(mark);
    }

    @Override
    public void add(CaseFlag flag) {
        em.persist(flag);
    }

    @Override
    public void add(RiskItem item) {
        em.persist(item);
    }

    @Override
    public void add(DemocracyFinding finding) {
        em.persist(finding);
    }

    @Override
    public void add(DemocracyHearing hearing) {
        em.persist(hearing);
    }

    private <T> Optional<T> find(Class<T> type, String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(type, id)) : Optional.empty();
    }

    private <T> List<T> of(String caseId, String jpql, Class<T> type) {
        return em.createQuery(jpql, type).setParameter("case", caseId).getResultList();
    }
}
