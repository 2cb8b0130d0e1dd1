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
import org.samstod.grants.domain.ChangeState;
import org.samstod.grants.domain.GrantChange;
import org.samstod.grants.domain.GrantChanges;
import org.samstod.shared.Ids;

/** Requests to change grants by JPA. */
@ApplicationScoped
public class JpaGrantChanges implements GrantChanges {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<GrantChange> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(GrantChange.class, id)) : Optional.empty();
    }

    @Override
    public Optional<GrantChange> findLocked(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(GrantChange.class, id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
    }

    @Override
    public List<GrantChange> ofGrant(String grantId) {
        return em.createQuery("select c from GrantChange c where c.grantId = :grant order by c.askedAt desc, c.id", GrantChange.class)
                .setParameter("grant", grantId).getResultList();
    }

    @Override
    public Map<String, String> waiting(String boardId, int most) {
        TypedQuery<Object[]> query = em.createQuery("select c.id, g.caseId from GrantChange c, Grant g where g.id = c.grantId and c.state = :asked"
                + (boardId == null ? "" : " and c.boardId = :board") + " order by c.askedAt, c.id", Object[].class).setParameter("asked", ChangeState.ASKED)
                .setMaxResults(most);
        if (boardId != null) {
            query.setParameter("board", boardId);
        }
        Map<String, String> keys = new LinkedHashMap<>();
        query.getResultList().forEach(row -> keys.put((String) row[0], (String) row[1]));
        return keys;
    }

    @Override
    public List<GrantChange> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select c from GrantChange c where c.id in :ids order by c.askedAt, c.id", GrantChange.class)
                .setParameter("ids", ids).getResultList();
    }

    private RulingQueries<GrantChange> rulings() {
        return new RulingQueries<>(em, GrantChange.class, "decidedAt", "");
    }

    @Override
    public List<GrantChange> unminuted(String boardId, LocalDate day) {
        return rulings().unminuted(boardId, day);
    }

    @Override
    public Map<String, Integer> countByMinutes(Collection<String> minutesIds) {
        return rulings().countByMinutes(minutesIds);
    }

    @Override
    public List<GrantChange> ofMinutes(String minutesId) {
        return rulings().ofMinutes(minutesId);
    }

    @Override
    public List<GrantChange> unreported(String boardId, int limit) {
        return rulings().unreported(boardId, limit);
    }

    @Override
    public List<GrantChange> ofReport(String itemId) {
        return rulings().ofReport(itemId);
    }

    @Override
    public void add(GrantChange change) {
        em.persist(change);
        em.flush();
    }
}
