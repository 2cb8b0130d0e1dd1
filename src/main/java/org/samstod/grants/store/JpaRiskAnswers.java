package org.samstod.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.samstod.grants.domain.RiskAnswer;
import org.samstod.grants.domain.RiskAnswers;

/** Answers to signals by JPA. */
@ApplicationScoped
public class JpaRiskAnswers implements RiskAnswers {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<RiskAnswer> of(Collection<String> grantIds) {
        return grantIds.isEmpty() ? List.of() : em.createQuery("select a from RiskAnswer a where a.grantId in :grants order by a.answeredAt desc, a.id", RiskAnswer.class)
                .setParameter("grants", grantIds).getResultList();
    }

    @Override
    public void add(RiskAnswer answer) {
        em.persist(answer);
    }
}
