package org.samstod.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantSignature;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.GrantYear;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Instalment;
import org.samstod.grants.domain.InstalmentState;
import org.samstod.grants.domain.ReportState;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;

/** Grants by JPA. */
@ApplicationScoped
public class JpaGrants implements Grants {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Grant> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(Grant.class, id)) : Optional.empty();
    }

    @Override
    public Optional<Grant> findLocked(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(Grant.class, id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
    }

    @Override
    public Optional<Grant> ofDecision(String decisionId) {
        return one("decisionId", decisionId);
    }

    @Override
    public Optional<Grant> ofCase(String caseId) {
        return one("caseId", caseId);
    }

    @Override
    public List<Grant> everyOfCase(String caseId) {
        return em.createQuery("select g from Grant g where g.caseId = :case order by g.toldAt, g.id", Grant.class).setParameter("case", caseId).getResultList();
    }

    @Override
    public Optional<Grant> ofApplication(String applicationId) {
        return one("applicationId", applicationId);
    }

    private Optional<Grant> one(String field, String id) {
        return em.createQuery("select g from Grant g where g." + field + " = :id order by g.toldAt desc, g.id", Grant.class).setParameter("id", id)
                .setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public List<Grant> ofCases(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select g from Grant g where g.caseId in :cases and g.state <> :replaced", Grant.class)
                .setParameter("cases", caseIds).setParameter("replaced", GrantState.REPLACED).getResultList();
    }

    @Override
    public List<Grant> ofAssociation(String associationId) {
        return em.createQuery("select g from Grant g where g.associationId = :association order by g.toldAt desc, g.id", Grant.class)
                .setParameter("association", associationId).getResultList();
    }

    @Override
    public List<Grant> ofAssociations(Collection<String> associationIds, String boardId) {
        return associationIds.isEmpty() ? List.of() : em.createQuery("select g from Grant g where g.associationId in :associations and g.boardId = :board"
                        + " and g.state <> :replaced order by g.toldAt desc, g.id", Grant.class).setParameter("associations", associationIds)
                .setParameter("board", boardId).setParameter("replaced", GrantState.REPLACED).getResultList();
    }

    @Override
    public List<Grant> offered(String associationId) {
        return em.createQuery("select g from Grant g where g.associationId = :association and g.state = :offered and g.annulledOn is null order by g.toldAt, g.id", Grant.class)
                .setParameter("association", associationId).setParameter("offered", GrantState.OFFERED).getResultList();
    }

    @Override
    public Map<String, String> keys(String boardId, GrantState state, int most) {
        TypedQuery<Object[]> query = em.createQuery("select g.id, g.caseId from Grant g where "
                + (boardId == null ? "g.boardId is not null" : "g.boardId = :board") + (state == null ? "" : " and g.state = :state")
                + " order by g.toldAt desc, g.id", Object[].class).setMaxResults(most);
        if (boardId != null) {
            query.setParameter("board", boardId);
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        Map<String, String> keys = new LinkedHashMap<>();
        query.getResultList().forEach(row -> keys.put((String) row[0], (String) row[1]));
        return keys;
    }

    @Override
    public List<Grant> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select g from Grant g where g.id in :ids order by g.toldAt desc, g.id", Grant.class)
                .setParameter("ids", ids).getResultList();
    }

    @Override
    public List<Grant> late(Collection<String> associationIds, LocalDate today) {
        return associationIds.isEmpty() ? List.of() : em.createQuery("select g from Grant g where g.associationId in :associations and g.state <> :replaced and (g.state = :running"
                        + " and g.reportDue < :today or exists (select r.id from FinalReport r where r.grantId = g.id and r.state = :completing"
                        + " and r.completionDue < :today))", Grant.class).setParameter("associations", associationIds)
                .setParameter("running", GrantState.RUNNING).setParameter("replaced", GrantState.REPLACED).setParameter("completing", ReportState.COMPLETING).setParameter("today", today)
                .getResultList();
    }

    @Override
    public void add(Grant grant) {
        em.persist(grant);
        // What belongs to it names it.
        em.flush();
    }

    @Override
    public List<GrantYear> years(String grantId) {
        return em.createQuery("select y from GrantYear y where y.grantId = :grant order by y.year", GrantYear.class).setParameter("grant", grantId)
                .getResultList();
    }

    @Override
    public void add(GrantYear year) {
        em.persist(year);
    }

    @Override
    public List<GrantSignature> signatures(String grantId) {
        return em.createQuery("select s from GrantSignature s where s.grantId = :grant order by s.signedAt, s.id", GrantSignature.class)
                .setParameter("grant", grantId).getResultList();
    }

    @Override
    public void add(GrantSignature signature) {
        em.persist(signature);
    }

    @Override
    public List<Instalment> instalments(String grantId) {
        return instalmentsOf(List.of(grantId));
    }

    @Override
    public List<Instalment> instalmentsOf(Collection<String> grantIds) {
        return grantIds.isEmpty() ? List.of() : em.createQuery("select i from Instalment i where i.grantId in :grants order by i.grantId, i.number",
                Instalment.class).setParameter("grants", grantIds).getResultList();
    }

    @Override
    public List<Instalment> instalmentsLocked(String grantId) {
        return em.createQuery("select i from Instalment i where i.grantId = :grant", Instalment.class).setParameter("grant", grantId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    @Override
    public List<Instalment> locked(Collection<String> instalmentIds) {
        return instalmentIds.isEmpty() ? List.of() : em.createQuery("select i from Instalment i where i.id in :ids", Instalment.class)
                .setParameter("ids", instalmentIds).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    @Override
    public List<Instalment> due(String boardId, LocalDate day, int most) {
        return em.createQuery("select i from Instalment i, Grant g where g.id = i.grantId and i.boardId = :board and i.state = :due and i.dueOn <= :day"
                        + " and g.state in :payable order by i.dueOn, g.number, i.number, i.id", Instalment.class)
                .setParameter("board", boardId).setParameter("due", InstalmentState.DUE).setParameter("day", day)
                .setParameter("payable", GrantState.PAYABLE).setMaxResults(most).getResultList();
    }

    @Override
    public void add(Instalment instalment) {
        em.persist(instalment);
    }

    @Override
    public void removePlan(String grantId) {
        instalmentsLocked(grantId).forEach(em::remove);
        em.flush();
    }

    @Override
    public List<Grant> ofDecisions(Collection<String> decisionIds) {
        return decisionIds.isEmpty() ? List.of() : em.createQuery("select g from Grant g where g.decisionId in :decisions", Grant.class)
                .setParameter("decisions", decisionIds).getResultList();
    }

    @Override
    public Map<String, Money> paid(Collection<String> grantIds, int year) {
        Map<String, Money> paid = new HashMap<>();
        if (!grantIds.isEmpty()) {
            em.createQuery("select i.grantId, sum(i.amountOre) from Instalment i where i.grantId in :grants and i.state = :paid and i.year = :year"
                            + " group by i.grantId", Object[].class).setParameter("grants", grantIds).setParameter("paid", InstalmentState.PAID)
                    .setParameter("year", year).getResultList().forEach(row -> paid.put((String) row[0], Money.ofOre(((Number) row[1]).longValue())));
        }
        return paid;
    }

    @Override
    public Map<String, Money> counted(Collection<String> grantIds) {
        Map<String, Money> counted = new HashMap<>();
        if (!grantIds.isEmpty()) {
            em.createQuery("select y.grantId, sum(y.countedOre) from GrantYear y where y.grantId in :grants and y.countedOre > 0 group by y.grantId", Object[].class)
                    .setParameter("grants", grantIds).getResultList().forEach(row -> counted.put((String) row[0], Money.ofOre(((Number) row[1]).longValue())));
        }
        return counted;
    }

    @Override
    public Map<String, Money> paid(Collection<String> grantIds) {
        Map<String, Money> paid = new HashMap<>();
        if (!grantIds.isEmpty()) {
            em.createQuery("select i.grantId, sum(i.amountOre) from Instalment i where i.grantId in :grants and i.state = :paid group by i.grantId",
                            Object[].class).setParameter("grants", grantIds).setParameter("paid", InstalmentState.PAID).getResultList()
                    .forEach(row -> paid.put((String) row[0], Money.ofOre(((Number) row[1]).longValue())));
        }
        return paid;
    }
}
