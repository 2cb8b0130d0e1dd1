package org.samstod.decisions.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.decisions.AppealState;
import org.samstod.decisions.domain.Appeal;
import org.samstod.decisions.domain.AppealStep;
import org.samstod.decisions.domain.Appeals;

/** Appeals by JPA. */
@ApplicationScoped
public class JpaAppeals implements Appeals {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Appeal> findLocked(String id) {
        return Optional.ofNullable(em.find(Appeal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Appeal> ofDecisions(Collection<String> decisionIds) {
        return decisionIds.isEmpty() ? List.of() : em.createQuery("select a from Appeal a where a.decisionId in :decisions order by a.receivedOn, a.id",
                Appeal.class).setParameter("decisions", decisionIds).getResultList();
    }

    @Override
    public List<Appeal> open(String boardId, int limit) {
        return em.createQuery("select a from Appeal a where a.boardId = :board and a.state in :open order by a.receivedOn, a.id", Appeal.class)
                .setParameter("board", boardId).setParameter("open", AppealState.open()).setMaxResults(limit).getResultList();
    }

    @Override
    public List<Appeal> annulling(String boardId, int limit) {
        return em.createQuery("select a from Appeal a, DecisionRow d where d.id = a.decisionId and a.boardId = :board and a.state = :annulled"
                        + " and d.supersededAt is null and d.annulment.openedAt is null order by a.receivedOn, a.id", Appeal.class)
                .setParameter("board", boardId).setParameter("annulled", AppealState.ANNULLED).setMaxResults(limit).getResultList();
    }

    @Override
    public void add(Appeal appeal) {
        em.persist(appeal);
        // Its first step names it.
        em.flush();
    }

    @Override
    public List<AppealStep> steps(Collection<String> appealIds) {
        return appealIds.isEmpty() ? List.of() : em.createQuery("select s from AppealStep s where s.appealId in :appeals order by s.appealId, s.number",
                AppealStep.class).setParameter("appeals", appealIds).getResultList();
    }

    @Override
    public void add(AppealStep step) {
        em.persist(step);
    }
}
