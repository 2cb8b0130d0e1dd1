package org.samstod.decisions.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.samstod.decisions.domain.LetterOpening;
import org.samstod.decisions.domain.LetterOpenings;

/** Openings of letters by JPA. */
@ApplicationScoped
public class JpaLetterOpenings implements LetterOpenings {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<LetterOpening> of(Collection<String> decisionIds) {
        return decisionIds.isEmpty() ? List.of() : em.createQuery("select o from LetterOpening o where o.decisionId in :decisions order by o.openedAt, o.id",
                LetterOpening.class).setParameter("decisions", decisionIds).getResultList();
    }

    @Override
    public void add(LetterOpening opening) {
        em.persist(opening);
    }
}
