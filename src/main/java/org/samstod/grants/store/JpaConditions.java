package org.samstod.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.grants.domain.ConditionFile;
import org.samstod.grants.domain.ConditionState;
import org.samstod.grants.domain.Conditions;
import org.samstod.grants.domain.GrantCondition;
import org.samstod.grants.domain.GrantState;
import org.samstod.shared.Ids;

/** The conditions of grants by JPA. */
@ApplicationScoped
public class JpaConditions implements Conditions {

    private static final Set<GrantState> SILENT = Set.of(GrantState.OFFERED, GrantState.DECLINED, GrantState.REPLACED, GrantState.CLOSED);

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<GrantCondition> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(GrantCondition.class, id)) : Optional.empty();
    }

    @Override
    public Optional<GrantCondition> findLocked(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(GrantCondition.class, id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
    }

    @Override
    public List<GrantCondition> ofGrant(String grantId) {
        return em.createQuery("select c from GrantCondition c where c.grantId = :grant order by c.number", GrantCondition.class).setParameter("grant", grantId)
                .getResultList();
    }

    @Override
    public Map<String, String> keys(String boardId, Show show, LocalDate today, int most) {
        TypedQuery<Object[]> query = em.createQuery("select c.id, g.caseId, c.dueOn from GrantCondition c, Grant g where g.id = c.grantId and g.state not in :gone"
                + " and c.state in :states" + (show == Show.OVERDUE ? " and c.dueOn < :today" : "") + (boardId == null ? "" : " and c.boardId = :board")
                + " order by c.dueOn, c.id", Object[].class).setParameter("gone", GrantState.GONE).setParameter("states", states(show)).setMaxResults(most);
        if (show == Show.OVERDUE) {
            query.setParameter("today", today);
        }
        if (boardId != null) {
            query.setParameter("board", boardId);
        }
        Map<String, String> keys = new LinkedHashMap<>();
        query.getResultList().forEach(row -> keys.put((String) row[0], (String) row[1]));
        return keys;
    }

    private static Set<ConditionState> states(Show show) {
        return switch (show) {
            case UNSETTLED -> Set.of(ConditionState.OPEN, ConditionState.BREACHED);
            case OVERDUE, OPEN -> Set.of(ConditionState.OPEN);
            case BREACHED -> Set.of(ConditionState.BREACHED);
            case MET -> Set.of(ConditionState.MET);
            case WAIVED -> Set.of(ConditionState.WAIVED);
        };
    }

    @Override
    public List<GrantCondition> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select c from GrantCondition c where c.id in :ids order by c.dueOn, c.id", GrantCondition.class)
                .setParameter("ids", ids).getResultList();
    }

    @Override
    public List<GrantCondition> outstanding(String associationId, LocalDate today) {
        return em.createQuery("select c from GrantCondition c, Grant g where g.id = c.grantId and g.associationId = :association and g.state not in :gone"
                + " and (c.state = :breached or c.state = :open and c.dueOn < :today) order by c.dueOn, c.id", GrantCondition.class)
                .setParameter("association", associationId).setParameter("gone", GrantState.GONE).setParameter("breached", ConditionState.BREACHED)
                .setParameter("open", ConditionState.OPEN).setParameter("today", today).getResultList();
    }

    @Override
    public List<GrantCondition> due(LocalDate from, LocalDate to) {
        return em.createQuery("select c from GrantCondition c, Grant g where g.id = c.grantId and g.state not in :silent and g.annulledOn is null and c.state = :open and c.owner = :association"
                + " and c.dueOn >= :from and c.dueOn <= :to and (g.reportDue is null or g.reportDue <> c.dueOn) order by c.dueOn, c.grantId, c.number", GrantCondition.class)
                .setParameter("silent", SILENT).setParameter("open", ConditionState.OPEN).setParameter("association", GrantCondition.Owner.ASSOCIATION)
                .setParameter("from", from).setParameter("to", to).getResultList();
    }

    @Override
    public void add(GrantCondition condition) {
        em.persist(condition);
    }

    @Override
    public List<ConditionFile> files(Collection<String> conditionIds) {
        return conditionIds.isEmpty() ? List.of() : em.createQuery("select f from ConditionFile f where f.conditionId in :conditions order by f.givenAt, f.id",
                ConditionFile.class).setParameter("conditions", conditionIds).getResultList();
    }

    @Override
    public void add(ConditionFile file) {
        em.persist(file);
    }
}
