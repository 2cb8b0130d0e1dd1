package org.samstod.publications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.samstod.publications.domain.FigureSource;
import org.samstod.publications.domain.FigureSum;
import org.samstod.publications.domain.PublishedMoney;

/** Figures summed by the database. */
@ApplicationScoped
public class JpaFigures implements FigureSource {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<FigureSum> sums() {
        return em.createQuery("""
                select p.districtSlug, p.theme, p.fiscalYear, p.perspective, p.outcome, count(p), sum(p.askedOre), sum(p.grantedOre)
                from OpenPublication p group by p.districtSlug, p.theme, p.fiscalYear, p.perspective, p.outcome""", Object[].class).getResultList().stream()
                .map(row -> new FigureSum((String) row[0], (String) row[1], ((Number) row[2]).intValue(), (String) row[3], (String) row[4],
                        number(row[5]), number(row[6]), number(row[7]))).toList();
    }

    @Override
    public List<MoneyOfYear> money() {
        return em.createQuery("""
                select p.fiscalYear, sum(m.paidOre), sum(m.reported) from PublishedMoney m, OpenPublication p
                where p.id = m.publicationId and p.outcome in ('granted', 'partly') group by p.fiscalYear""", Object[].class).getResultList().stream()
                .map(row -> new MoneyOfYear(((Number) row[0]).intValue(), number(row[1]), number(row[2]))).toList();
    }

    @Override
    public List<Followed> initiativesAfter(String after, int most) {
        return em.createQuery("select p.id, p.caseId from OpenPublication p where p.outcome in ('granted', 'partly') and p.id > :after order by p.id",
                Object[].class).setParameter("after", after).setMaxResults(most).getResultList().stream()
                .map(row -> new Followed((String) row[0], (String) row[1])).toList();
    }

    @Override
    public List<PublishedMoney> moneyOf(Collection<String> publicIds) {
        return publicIds.isEmpty() ? List.of() : em.createQuery("select m from PublishedMoney m where m.publicationId in :ids", PublishedMoney.class)
                .setParameter("ids", publicIds).getResultList();
    }

    @Override
    public void add(PublishedMoney money) {
        em.persist(money);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
