package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.domain.CaseReading;
import org.samstod.cases.domain.CaseReadings;
import org.samstod.identity.Role;
import org.samstod.shared.Clock;

/** Readings of cases by JPA. */
@ApplicationScoped
public class JpaCaseReadings implements CaseReadings {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<CaseReading> find(String caseId, String accountId, Role role, LocalDate day) {
        return em.createQuery("select r from CaseReading r where r.caseId = :case and r.readOn = :day and r.accountId = :account"
                + " and r.role = :role order by r.firstAt", CaseReading.class).setParameter("case", caseId).setParameter("day", day)
                .setParameter("account", accountId).setParameter("role", role).setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public List<CaseReading> of(Collection<String> caseIds, int most) {
        return caseIds.isEmpty() ? List.of()
                : em.createQuery("select r from CaseReading r where r.caseId in :cases order by r.lastAt desc, r.id", CaseReading.class)
                        .setParameter("cases", caseIds).setMaxResults(most).getResultList();
    }

    @Override
    public List<CaseReading> lately(String caseId, Instant since) {
        return em.createQuery("select r from CaseReading r where r.caseId = :case and r.readOn >= :day and r.lastAt >= :since order by r.lastAt desc, r.id",
                CaseReading.class).setParameter("case", caseId).setParameter("day", Clock.dayOf(since)).setParameter("since", since).getResultList();
    }

    @Override
    public Optional<LocalDate> lastDayBefore(String accountId, LocalDate day) {
        return em.createQuery("select r.readOn from CaseReading r where r.accountId = :account and r.readOn < :day order by r.readOn desc",
                LocalDate.class).setParameter("account", accountId).setParameter("day", day).setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public void add(CaseReading reading) {
        em.persist(reading);
    }
}
