package org.samstod.decisions.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.samstod.decisions.domain.DelegationRule;
import org.samstod.decisions.domain.DelegationRules;

/** Delegation tables by JPA. */
@ApplicationScoped
public class JpaDelegationRules implements DelegationRules {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<DelegationRule> find(String id) {
        return Optional.ofNullable(em.find(DelegationRule.class, id));
    }

    @Override
    public List<DelegationRule> ofBoard(String boardId) {
        return em.createQuery("select r from DelegationRule r where r.boardId = :board order by r.grantKind, r.roleCode, r.validFrom, r.id",
                DelegationRule.class).setParameter("board", boardId).getResultList();
    }

    @Override
    public boolean any() {
        return !em.createQuery("select r.id from DelegationRule r", String.class).setMaxResults(1).getResultList().isEmpty();
    }

    @Override
    public void add(DelegationRule rule) {
        em.persist(rule);
    }
}
