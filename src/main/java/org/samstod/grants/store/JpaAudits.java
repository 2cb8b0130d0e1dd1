package org.samstod.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.grants.domain.AuditDraw;
import org.samstod.grants.domain.AuditLine;
import org.samstod.grants.domain.AuditReview;
import org.samstod.grants.domain.AuditRule;
import org.samstod.grants.domain.AuditState;
import org.samstod.grants.domain.Audits;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantState;
import org.samstod.shared.Ids;

/** Draws and reviews by JPA. */
@ApplicationScoped
public class JpaAudits implements Audits {

    private static final Set<GrantState> PAID = Set.of(GrantState.RUNNING, GrantState.REPORTED, GrantState.REVIEWED, GrantState.CLOSED);

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<AuditRule> rule(String boardId, LocalDate day) {
        return em.createQuery("select r from AuditRule r where r.validFrom <= :day and (r.boardId is null or r.boardId = :board)"
                        + " order by case when r.boardId is null then 1 else 0 end, r.validFrom desc, r.id desc", AuditRule.class)
                .setParameter("day", day).setParameter("board", boardId).setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public List<AuditRule> rules(String boardId) {
        return em.createQuery("select r from AuditRule r where r.boardId is null or r.boardId = :board order by r.validFrom desc, r.id", AuditRule.class)
                .setParameter("board", boardId == null ? "" : boardId).getResultList();
    }

    @Override
    public void add(AuditRule rule) {
        em.persist(rule);
    }

    @Override
    public Optional<AuditDraw> draw(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(AuditDraw.class, id)) : Optional.empty();
    }

    @Override
    public Optional<AuditDraw> drawLocked(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(AuditDraw.class, id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
    }

    @Override
    public List<AuditDraw> draws(String boardId, int most) {
        return em.createQuery("select d from AuditDraw d where d.boardId = :board order by d.announcedAt desc, d.id", AuditDraw.class)
                .setParameter("board", boardId).setMaxResults(most).getResultList();
    }

    @Override
    public Optional<AuditDraw> live(String boardId, int year) {
        return em.createQuery("select d from AuditDraw d where d.boardId = :board and d.year = :year and d.kind = :kind and d.state <> :cancelled",
                        AuditDraw.class).setParameter("board", boardId).setParameter("year", year).setParameter("kind", AuditDraw.Kind.PUBLIC)
                .setParameter("cancelled", AuditDraw.State.CANCELLED).getResultStream().findFirst();
    }

    @Override
    public void add(AuditDraw draw) {
        em.persist(draw);
        // Its lines and reviews name it.
        em.flush();
    }

    @Override
    public void add(AuditLine line) {
        em.persist(line);
    }

    @Override
    public List<AuditLine> lines(String drawId) {
        return em.createQuery("select l from AuditLine l where l.drawId = :draw order by l.lineKey", AuditLine.class).setParameter("draw", drawId).getResultList();
    }

    @Override
    public Set<String> listed(Collection<String> grantIds) {
        return grantIds.isEmpty() ? Set.of() : new HashSet<>(em.createQuery("select l.grantId from AuditLine l, AuditDraw d where d.id = l.drawId"
                        + " and l.grantId in :grants and d.state <> :cancelled", String.class).setParameter("grants", grantIds)
                .setParameter("cancelled", AuditDraw.State.CANCELLED).getResultList());
    }

    @Override
    public List<Grant> paid(String boardId) {
        return em.createQuery("select g from Grant g where g.boardId = :board and g.state in :paid order by g.id", Grant.class)
                .setParameter("board", boardId).setParameter("paid", PAID).getResultList();
    }

    @Override
    public Optional<AuditReview> review(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(AuditReview.class, id)) : Optional.empty();
    }

    @Override
    public Optional<AuditReview> reviewLocked(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(AuditReview.class, id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
    }

    @Override
    public Map<String, String> keys(String boardId, int most) {
        TypedQuery<Object[]> query = em.createQuery("select r.id, r.caseId from AuditReview r" + (boardId == null ? "" : " where r.boardId = :board")
                + " order by case when r.state = :closed then 1 else 0 end, r.openedAt, r.id", Object[].class).setParameter("closed", AuditState.CLOSED)
                .setMaxResults(most);
        if (boardId != null) {
            query.setParameter("board", boardId);
        }
        Map<String, String> keys = new LinkedHashMap<>();
        query.getResultList().forEach(row -> keys.put((String) row[0], (String) row[1]));
        return keys;
    }

    @Override
    public List<String> openKeys() {
        return em.createQuery("select r.id from AuditReview r where r.state <> :closed order by r.openedAt, r.id", String.class)
                .setParameter("closed", AuditState.CLOSED).getResultList();
    }

    @Override
    public List<AuditReview> reviews(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select r from AuditReview r where r.id in :ids", AuditReview.class).setParameter("ids", ids)
                .getResultList();
    }

    @Override
    public List<AuditReview> ofGrants(Collection<String> grantIds) {
        return grantIds.isEmpty() ? List.of() : em.createQuery("select r from AuditReview r where r.grantId in :grants order by r.openedAt desc, r.id",
                AuditReview.class).setParameter("grants", grantIds).getResultList();
    }

    @Override
    public List<AuditReview> asked(String associationId) {
        return em.createQuery("select r from AuditReview r, Grant g where g.id = r.grantId and g.associationId = :association and r.state = :asked"
                        + " order by r.due, r.id", AuditReview.class).setParameter("association", associationId).setParameter("asked", AuditState.ASKED)
                .getResultList();
    }

    @Override
    public List<AuditReview> askedOfCase(String caseId) {
        return em.createQuery("select r from AuditReview r where r.caseId = :about and r.state = :asked", AuditReview.class).setParameter("about", caseId)
                .setParameter("asked", AuditState.ASKED).getResultList();
    }

    @Override
    public void add(AuditReview review) {
        em.persist(review);
    }
}
