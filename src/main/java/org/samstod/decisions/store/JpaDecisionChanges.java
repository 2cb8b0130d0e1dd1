package org.samstod.decisions.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.samstod.decisions.domain.DecisionChange;
import org.samstod.decisions.domain.DecisionChanges;

/** Changes of decisions by JPA. */
@ApplicationScoped
public class JpaDecisionChanges implements DecisionChanges {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<DecisionChange> of(Collection<String> decisionIds) {
        return decisionIds.isEmpty() ? List.of() : em.createQuery("select c from DecisionChange c where c.decisionId in :decisions order by c.changedAt, c.id",
                DecisionChange.class).setParameter("decisions", decisionIds).getResultList();
    }

    @Override
    public void add(DecisionChange change) {
        em.persist(change);
    }
}
