package org.samstod.publications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.samstod.publications.domain.AccessibilityReport;
import org.samstod.publications.domain.AccessibilityReports;
import org.samstod.shared.Ids;

/** Reports of accessibility by JPA. */
@ApplicationScoped
public class JpaAccessibilityReports implements AccessibilityReports {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<AccessibilityReport> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(AccessibilityReport.class, id)) : Optional.empty();
    }

    @Override
    public List<AccessibilityReport> waiting(int most) {
        return em.createQuery("select r from AccessibilityReport r where r.answeredAt is null order by r.receivedAt, r.id", AccessibilityReport.class)
                .setMaxResults(most).getResultList();
    }

    @Override
    public List<AccessibilityReport> answered(int most) {
        return em.createQuery("select r from AccessibilityReport r where r.answeredAt is not null order by r.answeredAt desc, r.id",
                AccessibilityReport.class).setMaxResults(most).getResultList();
    }

    @Override
    public long waiting() {
        return em.createQuery("select count(r) from AccessibilityReport r where r.answeredAt is null", Long.class).getSingleResult();
    }

    @Override
    public void add(AccessibilityReport report) {
        em.persist(report);
    }
}
