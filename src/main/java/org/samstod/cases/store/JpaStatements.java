package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.StatementState;
import org.samstod.cases.domain.StatementBody;
import org.samstod.cases.domain.StatementLink;
import org.samstod.cases.domain.StatementRequest;
import org.samstod.cases.domain.Statements;
import org.samstod.shared.Ids;

/** Bodies, requests for statements and links by JPA. */
@ApplicationScoped
public class JpaStatements implements Statements {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<StatementBody> bodies(String boardId) {
        return em.createQuery("select b from StatementBody b where b.boardId = :board order by b.name, b.id", StatementBody.class)
                .setParameter("board", boardId).getResultList();
    }

    @Override
    public Optional<StatementBody> findBody(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(StatementBody.class, id)) : Optional.empty();
    }

    @Override
    public List<StatementBody> bodies(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select b from StatementBody b where b.id in :ids", StatementBody.class)
                .setParameter("ids", ids).getResultList();
    }

    @Override
    public List<StatementRequest> ofCase(String caseId) {
        return em.createQuery("select r from StatementRequest r where r.caseId = :case order by r.askedAt desc, r.id", StatementRequest.class)
                .setParameter("case", caseId).getResultList();
    }

    @Override
    public List<StatementRequest> ofCases(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select r from StatementRequest r where r.caseId in :cases order by r.askedAt, r.id",
                StatementRequest.class).setParameter("cases", caseIds).getResultList();
    }

    @Override
    public Optional<StatementRequest> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(StatementRequest.class, id)) : Optional.empty();
    }

    @Override
    public Optional<StatementRequest> findForUpdate(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(StatementRequest.class, id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
    }

    @Override
    public List<StatementRequest> openOfBody(String bodyId) {
        return em.createQuery("select r from StatementRequest r where r.bodyId = :body and r.state = :asked order by r.id", StatementRequest.class)
                .setParameter("body", bodyId).setParameter("asked", StatementState.ASKED).getResultList();
    }

    @Override
    public List<String> toRemind(Instant dueBefore, Instant askedBefore, int most) {
        return em.createQuery("select r.id from StatementRequest r where r.state = :asked and r.remindedAt is null and r.dueAt <= :due"
                        + " and r.askedAt <= :before order by r.dueAt, r.id", String.class)
                .setParameter("asked", StatementState.ASKED).setParameter("due", dueBefore).setParameter("before", askedBefore).setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<StatementLink> links(Collection<String> requestIds) {
        return requestIds.isEmpty() ? List.of() : em.createQuery("select l from StatementLink l where l.requestId in :requests order by l.madeAt, l.id",
                StatementLink.class).setParameter("requests", requestIds).getResultList();
    }

    @Override
    public Optional<StatementLink> findLink(String secretHash) {
        Optional<StatementLink> link = em.createQuery("select l from StatementLink l where l.secretHash = :hash", StatementLink.class)
                .setParameter("hash", secretHash).getResultStream().findFirst();
        link.ifPresent(em::refresh);
        return link;
    }

    @Override
    public void add(StatementBody body) {
        em.persist(body);
    }

    @Override
    public void add(StatementRequest request) {
        em.persist(request);
        // Its link is written in the same flush in no given order; the foreign key needs it first.
        em.flush();
    }

    @Override
    public void add(StatementLink link) {
        em.persist(link);
    }
}
