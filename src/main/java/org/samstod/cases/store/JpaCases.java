package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.cases.CaseState;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.Cases;

/** Cases by JPA. */
@ApplicationScoped
public class JpaCases implements Cases {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Case> find(String id) {
        return Optional.ofNullable(em.find(Case.class, id));
    }

    @Override
    public Optional<Case> findForUpdate(String id) {
        return Optional.ofNullable(em.find(Case.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<Case> findByApplication(String applicationId) {
        return em.createQuery("select c from GrantCase c where c.currentApplicationId = :application", Case.class)
                .setParameter("application", applicationId).getResultStream().findFirst();
    }

    @Override
    public Optional<Case> findByApplicationForUpdate(String applicationId) {
        return em.createQuery("select c.id from GrantCase c where c.currentApplicationId = :application", String.class)
                .setParameter("application", applicationId).getResultStream().findFirst().flatMap(this::findForUpdate);
    }

    @Override
    public List<Case> ofApplication(String applicationId) {
        return em.createQuery("select c from GrantCase c where c.applicationId = :application order by c.receivedAt, c.id", Case.class)
                .setParameter("application", applicationId).getResultList();
    }

    @Override
    public List<Case> withRevision(String revisionId) {
        return em.createQuery("select c from GrantCase c, CaseRevision r where r.caseId = c.id and r.revisionId = :revision"
                + " order by c.receivedAt, c.id", Case.class).setParameter("revision", revisionId).getResultList();
    }

    @Override
    public Map<String, String> byApplications(Collection<String> applicationIds) {
        return applicationIds.isEmpty() ? Map.of() : em.createQuery("select c.applicationId, c.id from GrantCase c"
                        + " where c.currentApplicationId in :applications", Object[].class).setParameter("applications", applicationIds)
                .getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    @Override
    public List<Case> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select c from GrantCase c where c.id in :cases", Case.class)
                .setParameter("cases", ids).getResultList();
    }

    @Override
    public List<Case> ofAssociation(String associationId) {
        return em.createQuery("select c from GrantCase c where c.associationId = :association order by c.receivedAt desc, c.id", Case.class)
                .setParameter("association", associationId).setMaxResults(MOST).getResultList();
    }

    @Override
    public List<String> idsOfAssociation(String associationId) {
        return em.createQuery("select c.id from GrantCase c where c.associationId = :association order by c.id", String.class)
                .setParameter("association", associationId).getResultList();
    }

    @Override
    public List<String> idsOfApplication(String applicationId) {
        return em.createQuery("select c.id from GrantCase c where c.applicationId = :application order by c.receivedAt, c.id", String.class)
                .setParameter("application", applicationId).getResultList();
    }

    @Override
    public Set<String> handedOver(String matterId) {
        return new HashSet<>(em.createQuery("select c.id from GrantCase c where c.matterId = :matter and c.currentApplicationId <> c.applicationId", String.class)
                .setParameter("matter", matterId).getResultList());
    }

    @Override
    public List<Case> ofMatter(String matterId) {
        return em.createQuery("select c from GrantCase c where c.matterId = :matter and c.state not in (:decided, :closed) order by c.id",
                        Case.class)
                .setParameter("matter", matterId).setParameter("decided", CaseState.DECIDED).setParameter("closed", CaseState.CLOSED)
                .getResultList();
    }

    @Override
    public void add(Case opened) {
        em.persist(opened);
        // The rows that name it are written later in the same flush in no given order; the foreign key needs it first.
        em.flush();
    }

    @Override
    public void write() {
        em.flush();
    }
}
