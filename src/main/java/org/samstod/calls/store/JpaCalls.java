package org.samstod.calls.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samstod.calls.domain.Call;
import org.samstod.calls.domain.CallAmendment;
import org.samstod.calls.domain.CallRules;
import org.samstod.calls.domain.CallState;
import org.samstod.calls.domain.Calls;

/** Calls by JPA. */
@ApplicationScoped
public class JpaCalls implements Calls {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Call> find(String id) {
        return Optional.ofNullable(em.find(Call.class, id));
    }

    @Override
    public List<Call> published() {
        return em.createQuery("select c from Call c where c.state = :state order by case when c.closesAt is null then 1 else 0 end, c.closesAt,"
                + " c.opensAt, c.id", Call.class).setParameter("state", CallState.PUBLISHED).getResultList();
    }

    @Override
    public List<Call> closingBetween(Instant from, Instant to) {
        return em.createQuery("select c from Call c where c.state = :state and c.closesAt > :from and c.closesAt <= :to order by c.closesAt, c.id",
                Call.class).setParameter("state", CallState.PUBLISHED).setParameter("from", from).setParameter("to", to).getResultList();
    }

    @Override
    public List<Call> ofBoard(String boardId) {
        return em.createQuery("select c from Call c where c.boardId = :board order by c.opensAt desc, c.id", Call.class)
                .setParameter("board", boardId).getResultList();
    }

    @Override
    public List<Call> ready() {
        return em.createQuery("select c from Call c where c.state = :state order by c.id", Call.class)
                .setParameter("state", CallState.READY).getResultList();
    }

    @Override
    public List<Call> following(String callId) {
        return em.createQuery("select c from Call c where c.previousId = :call and c.state <> :away order by c.opensAt desc, c.id", Call.class)
                .setParameter("call", callId).setParameter("away", CallState.DISCARDED).getResultList();
    }

    @Override
    public List<Call> usingForms(List<String> formIds) {
        return formIds.isEmpty() ? List.of() : em.createQuery("select c from Call c where c.formId in :forms order by c.opensAt desc, c.id", Call.class)
                .setParameter("forms", formIds).getResultList();
    }

    @Override
    public List<CallRules> rules(String callId) {
        return em.createQuery("select r from CallRules r where r.callId = :call order by r.validFrom desc, r.id", CallRules.class)
                .setParameter("call", callId).getResultList();
    }

    @Override
    public Optional<CallRules> findRules(String rulesId) {
        return Optional.ofNullable(em.find(CallRules.class, rulesId));
    }

    @Override
    public List<CallAmendment> amendments(String callId) {
        return em.createQuery("select a from CallAmendment a where a.callId = :call order by a.at desc, a.id", CallAmendment.class)
                .setParameter("call", callId).getResultList();
    }

    @Override
    public void add(Call call) {
        em.persist(call);
    }

    @Override
    public void add(CallRules rules) {
        em.persist(rules);
    }

    @Override
    public void add(CallAmendment amendment) {
        em.persist(amendment);
    }

    @Override
    public void remove(CallRules rules) {
        em.remove(rules);
    }
}
