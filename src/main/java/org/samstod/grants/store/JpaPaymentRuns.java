package org.samstod.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.samstod.grants.domain.Accounting;
import org.samstod.grants.domain.AttestRight;
import org.samstod.grants.domain.Payment;
import org.samstod.grants.domain.PaymentLine;
import org.samstod.grants.domain.PaymentProfile;
import org.samstod.grants.domain.PaymentRun;
import org.samstod.grants.domain.PaymentRuns;
import org.samstod.grants.domain.PaymentState;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** Payment runs by JPA. */
@ApplicationScoped
public class JpaPaymentRuns implements PaymentRuns {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<PaymentRun> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(PaymentRun.class, id)) : Optional.empty();
    }

    @Override
    public Optional<PaymentRun> findLocked(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(PaymentRun.class, id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
    }

    @Override
    public List<PaymentRun> ofBoard(String boardId, int offset, int limit) {
        return em.createQuery("select r from PaymentRun r where r.boardId = :board order by r.year desc, r.number desc", PaymentRun.class)
                .setParameter("board", boardId).setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    @Override
    public long countOfBoard(String boardId) {
        return em.createQuery("select count(r.id) from PaymentRun r where r.boardId = :board", Long.class).setParameter("board", boardId)
                .getSingleResult();
    }

    @Override
    public int lastNumber(String boardId, int year) {
        Integer last = em.createQuery("select max(r.number) from PaymentRun r where r.boardId = :board and r.year = :year", Integer.class)
                .setParameter("board", boardId).setParameter("year", year).getSingleResult();
        return last == null ? 0 : last;
    }

    @Override
    public void add(PaymentRun run) {
        em.persist(run);
        // Its payments name it.
        em.flush();
    }

    @Override
    public void addAll(Collection<Payment> payments) {
        payments.forEach(em::persist);
        em.flush();
    }

    @Override
    public List<Payment> payments(String runId) {
        return em.createQuery("select p from Payment p where p.runId = :run order by p.number", Payment.class).setParameter("run", runId)
                .getResultList();
    }

    @Override
    public List<Payment> payments(String runId, int offset, int limit) {
        return em.createQuery("select p from Payment p where p.runId = :run order by p.number", Payment.class).setParameter("run", runId)
                .setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    @Override
    public Map<PaymentState, Long> states(String runId) {
        Map<PaymentState, Long> states = new EnumMap<>(PaymentState.class);
        em.createQuery("select p.state, count(p.id) from Payment p where p.runId = :run group by p.state", Object[].class).setParameter("run", runId)
                .getResultList().forEach(row -> states.put((PaymentState) row[0], ((Number) row[1]).longValue()));
        return states;
    }

    @Override
    public long guarded(String runId) {
        return em.createQuery("select count(p.id) from Payment p, Grant g where g.id = p.grantId and p.runId = :run and g.level in :guarded", Long.class)
                .setParameter("run", runId).setParameter("guarded", List.of(PublicationLevel.PROTECTED, PublicationLevel.STATISTICS))
                .getSingleResult();
    }

    @Override
    public List<PaymentLine> lines(String runId, Collection<String> accountKinds, int after, int most) {
        return em.createQuery("select p.number, p.reference, p.payee, g.level, p.amountOre, p.year, p.accountKind, p.accountNumber, p.endToEndId,"
                        + " p.account, p.costCentre, p.activity, p.project, p.counterpart, p.ocr from Payment p, Grant g where g.id = p.grantId"
                        + " and p.runId = :run and p.accountKind in :kinds and p.number > :after order by p.number", Object[].class)
                .setParameter("run", runId).setParameter("kinds", accountKinds).setParameter("after", after).setMaxResults(most)
                .getResultStream().map(JpaPaymentRuns::line).toList();
    }

    private static PaymentLine line(Object[] row) {
        return new PaymentLine((Integer) row[0], (String) row[1], (String) row[2], (PublicationLevel) row[3], Money.ofOre((Long) row[4]),
                (Integer) row[5], (String) row[6], (String) row[7], (String) row[8],
                new Accounting((String) row[9], (String) row[10], (String) row[11], (String) row[12], (String) row[13]), (String) row[14]);
    }

    @Override
    public Map<String, Total> totals(String runId) {
        Map<String, Total> totals = new LinkedHashMap<>();
        em.createQuery("select p.accountKind, count(p.id), sum(p.amountOre) from Payment p where p.runId = :run group by p.accountKind", Object[].class)
                .setParameter("run", runId).getResultList()
                .forEach(row -> totals.put((String) row[0], new Total(((Number) row[1]).longValue(), Money.ofOre(((Number) row[2]).longValue()))));
        return totals;
    }

    @Override
    public Map<String, Money> byCostCentre(String runId) {
        Map<String, Money> sums = new TreeMap<>();
        em.createQuery("select p.costCentre, sum(p.amountOre) from Payment p where p.runId = :run group by p.costCentre", Object[].class)
                .setParameter("run", runId).getResultList()
                .forEach(row -> sums.put(row[0] == null ? "" : (String) row[0], Money.ofOre(((Number) row[1]).longValue())));
        return sums;
    }

    @Override
    public List<String> associations(String runId) {
        return em.createQuery("select distinct p.associationId from Payment p where p.runId = :run", String.class).setParameter("run", runId)
                .getResultList();
    }

    @Override
    public Optional<PaymentProfile> profile(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(PaymentProfile.class, id));
    }

    @Override
    public Optional<PaymentProfile> profileOn(LocalDate day) {
        return em.createQuery("select p from PaymentProfile p where p.validFrom <= :day order by p.validFrom desc, p.setAt desc, p.id",
                PaymentProfile.class).setParameter("day", day).setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public List<PaymentProfile> profiles() {
        return em.createQuery("select p from PaymentProfile p order by p.validFrom desc, p.setAt desc, p.id", PaymentProfile.class).setMaxResults(50)
                .getResultList();
    }

    @Override
    public void add(PaymentProfile profile) {
        em.persist(profile);
    }

    @Override
    public Optional<AttestRight> right(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(AttestRight.class, id)) : Optional.empty();
    }

    @Override
    public List<AttestRight> rights(String boardId) {
        return em.createQuery("select r from AttestRight r where r.boardId = :board order by r.validFrom desc, r.id", AttestRight.class)
                .setParameter("board", boardId).getResultList();
    }

    @Override
    public List<AttestRight> rightsOf(String accountId, String boardId) {
        return em.createQuery("select r from AttestRight r where r.accountId = :account and r.boardId = :board order by r.validFrom, r.id",
                AttestRight.class).setParameter("account", accountId).setParameter("board", boardId).getResultList();
    }

    @Override
    public void add(AttestRight right) {
        em.persist(right);
    }

    @Override
    public void flush() {
        em.flush();
    }
}
