package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.CaseState;
import org.samstod.cases.domain.WorkMark;
import org.samstod.cases.domain.WorkMarks;

/** The office's own days and marks by JPA. */
@ApplicationScoped
public class JpaWorkMarks implements WorkMarks {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<WorkMark> find(String caseId) {
        return em.createQuery("select w from WorkMark w where w.caseId = :case", WorkMark.class).setParameter("case", caseId).getResultStream()
                .findFirst();
    }

    @Override
    public void add(WorkMark mark) {
        em.persist(mark);
    }

    @Override
    public List<WorkMark> dueBetween(LocalDate from, LocalDate to, int most) {
        return em.createQuery("select w from WorkMark w, CaseListRow r where r.caseId = w.caseId and w.dueOn between :first and :last"
                        + " and r.stateOrdinal < " + CaseState.DECIDED.ordinal() + " order by w.dueOn, w.caseId", WorkMark.class)
                .setParameter("first", from).setParameter("last", to).setMaxResults(most).getResultList();
    }
}
