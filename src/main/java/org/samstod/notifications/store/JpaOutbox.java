package org.samstod.notifications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samstod.notifications.domain.MessageState;
import org.samstod.notifications.domain.Outbox;
import org.samstod.notifications.domain.OutboxMessage;

/** Messages by JPA; the lease is one conditional update, so that two nodes never send the same mail. */
@ApplicationScoped
public class JpaOutbox implements Outbox {

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(OutboxMessage message) {
        em.persist(message);
    }

    @Override
    public void remove(OutboxMessage message) {
        em.remove(message);
    }

    @Override
    public int removeFleeting(Instant until) {
        return em.createQuery("delete from OutboxMessage m where m.eraseAt <= :until").setParameter("until", until).executeUpdate();
    }

    @Override
    public int removeFleeting(String caseRef) {
        return em.createQuery("delete from OutboxMessage m where m.caseRef = :ref and m.eraseAt is not null").setParameter("ref", caseRef).executeUpdate();
    }

    @Override
    public Optional<OutboxMessage> find(String id) {
        return Optional.ofNullable(em.find(OutboxMessage.class, id));
    }

    @Override
    public boolean isTold(String dedupeKey) {
        return !em.createQuery("select m.id from OutboxMessage m where m.dedupeKey = :told", String.class)
                .setParameter("told", dedupeKey).setMaxResults(1).getResultList().isEmpty();
    }

    @Override
    public List<OutboxMessage> ofAccount(String accountId, int offset, int size) {
        return em.createQuery("select m from OutboxMessage m where m.accountId = :account order by m.queuedAt desc, m.id", OutboxMessage.class)
                .setParameter("account", accountId).setFirstResult(offset).setMaxResults(size).getResultList();
    }

    @Override
    public long countOfAccount(String accountId) {
        return em.createQuery("select count(m) from OutboxMessage m where m.accountId = :account", Long.class)
                .setParameter("account", accountId).getSingleResult();
    }

    @Override
    public long countUnread(String accountId) {
        return em.createQuery("select count(m) from OutboxMessage m where m.accountId = :account and m.readAt is null", Long.class)
                .setParameter("account", accountId).getSingleResult();
    }

    @Override
    public List<OutboxMessage> outside(int most) {
        return em.createQuery("select m from OutboxMessage m where m.accountId is null order by m.queuedAt desc, m.id", OutboxMessage.class)
                .setMaxResults(most).getResultList();
    }

    @Override
    public List<OutboxMessage> outside(String address, Instant since) {
        return em.createQuery("select m from OutboxMessage m where m.accountId is null and lower(m.address) = :address and m.eraseAt is null"
                        + " and m.queuedAt >= :since order by m.queuedAt, m.id", OutboxMessage.class)
                .setParameter("address", address.strip().toLowerCase(Locale.ROOT)).setParameter("since", since).getResultList();
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return em.createQuery("select m.id from OutboxMessage m where m.state = :queued and m.nextAttemptAt <= :now"
                        + " and (m.leaseUntil is null or m.leaseUntil < :now) order by m.nextAttemptAt, m.id", String.class)
                .setParameter("queued", MessageState.QUEUED).setParameter("now", now).setMaxResults(limit).getResultList();
    }

    @Override
    public boolean lease(String id, String owner, Instant now, Instant until) {
        return em.createQuery("update OutboxMessage m set m.leaseOwner = :owner, m.leaseUntil = :until, m.attempts = m.attempts + 1,"
                        + " m.version = m.version + 1 where m.id = :id and m.state = :queued and m.nextAttemptAt <= :now"
                        + " and (m.leaseUntil is null or m.leaseUntil < :now)")
                .setParameter("owner", owner).setParameter("until", until).setParameter("id", id)
                .setParameter("queued", MessageState.QUEUED).setParameter("now", now).executeUpdate() == 1;
    }

    @Override
    public long count(MessageState state) {
        return em.createQuery("select count(m) from OutboxMessage m where m.state = :state", Long.class).setParameter("state", state)
                .getSingleResult();
    }
}
