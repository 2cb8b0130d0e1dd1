package org.samstod.applications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.applications.domain.Signature;
import org.samstod.applications.domain.SignatureLink;
import org.samstod.applications.domain.SignatureLinkStatus;
import org.samstod.applications.domain.Signatures;

/** Signatures by JPA. */
@ApplicationScoped
public class JpaSignatures implements Signatures {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Signature> of(String applicationId) {
        return em.createQuery("select s from Signature s where s.applicationId = :application order by s.signedAt, s.id", Signature.class)
                .setParameter("application", applicationId).getResultList();
    }

    @Override
    public List<SignatureLink> links(String applicationId) {
        return em.createQuery("select l from SignatureLink l where l.applicationId = :application order by l.askedAt desc, l.id",
                SignatureLink.class).setParameter("application", applicationId).getResultList();
    }

    @Override
    public List<SignatureLink> waitingFor(String accountId, Instant now) {
        return em.createQuery("select l from SignatureLink l where l.accountId = :account and l.status = :open and l.expiresAt > :now"
                + " order by l.askedAt, l.id", SignatureLink.class).setParameter("account", accountId)
                .setParameter("open", SignatureLinkStatus.OPEN).setParameter("now", now).getResultList();
    }

    @Override
    public List<String[]> signers(Collection<String> accountIds) {
        return accountIds.isEmpty() ? List.of() : em.createQuery("select distinct s.applicationId, s.accountId from Signature s"
                        + " where s.accountId in :accounts", Object[].class).setParameter("accounts", accountIds).getResultStream()
                .map(row -> new String[] {(String) row[0], (String) row[1]}).toList();
    }

    @Override
    public Optional<SignatureLink> findLink(String secretHash) {
        Optional<SignatureLink> link = em.createQuery("select l from SignatureLink l where l.secretHash = :hash", SignatureLink.class)
                .setParameter("hash", secretHash).getResultStream().findFirst();
        link.ifPresent(em::refresh);
        return link;
    }

    @Override
    public void removeOf(String applicationId) {
        em.createQuery("delete from Signature s where s.applicationId = :application").setParameter("application", applicationId)
                .executeUpdate();
        em.createQuery("delete from SignatureLink l where l.applicationId = :application").setParameter("application", applicationId)
                .executeUpdate();
    }

    @Override
    public void add(Signature signature) {
        em.persist(signature);
    }

    @Override
    public void add(SignatureLink link) {
        em.persist(link);
    }
}
