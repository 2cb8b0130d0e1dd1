package org.samstod.associations.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samstod.associations.domain.CapRaise;
import org.samstod.associations.domain.CapRaiseStatus;
import org.samstod.associations.domain.CapRecords;
import org.samstod.associations.domain.ThreatReview;
import org.samstod.associations.domain.ThreatReviewStatus;
import org.samstod.shared.Ids;

/** Threat reviews and wishes to be shown more, by JPA. */
@ApplicationScoped
public class JpaCapRecords implements CapRecords {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<ThreatReview> findReview(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(ThreatReview.class, id)) : Optional.empty();
    }

    @Override
    public List<ThreatReview> openReviews(String boardId) {
        return em.createQuery("select r from ThreatReview r where r.boardId = :board and r.status = :open order by r.dueAt, r.id",
                ThreatReview.class).setParameter("board", boardId).setParameter("open", ThreatReviewStatus.OPEN).getResultList();
    }

    @Override
    public List<ThreatReview> reviewsOf(String associationId) {
        return em.createQuery("select r from ThreatReview r where r.associationId = :association order by r.reportedAt desc, r.id",
                ThreatReview.class).setParameter("association", associationId).setMaxResults(20).getResultList();
    }

    @Override
    public List<ThreatReview> overdue(Instant at) {
        return em.createQuery("select r from ThreatReview r where r.status = :open and r.dueAt < :at order by r.dueAt, r.id",
                ThreatReview.class).setParameter("open", ThreatReviewStatus.OPEN).setParameter("at", at).setMaxResults(100)
                .getResultList();
    }

    @Override
    public void add(ThreatReview review) {
        em.persist(review);
    }

    @Override
    public Optional<CapRaise> findRaise(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(CapRaise.class, id)) : Optional.empty();
    }

    @Override
    public List<CapRaise> openRaises(String boardId) {
        return em.createQuery("select r from CapRaise r where r.boardId = :board and r.status = :asked order by r.askedAt, r.id",
                CapRaise.class).setParameter("board", boardId).setParameter("asked", CapRaiseStatus.ASKED).getResultList();
    }

    @Override
    public Optional<CapRaise> openRaiseOf(String associationId) {
        return em.createQuery("select r from CapRaise r where r.associationId = :association and r.status = :asked order by r.askedAt",
                CapRaise.class).setParameter("association", associationId).setParameter("asked", CapRaiseStatus.ASKED)
                .getResultStream().findFirst();
    }

    @Override
    public void add(CapRaise raise) {
        em.persist(raise);
    }
}
