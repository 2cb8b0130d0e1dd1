package org.samstod.decisions.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.samstod.decisions.DecidedSums;
import org.samstod.decisions.domain.Decider;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.DecisionStatus;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.Letter;
import org.samstod.decisions.domain.PublicationOrder;
import org.samstod.decisions.domain.ToldAmount;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** Decisions by JPA. */
@ApplicationScoped
public class JpaDecisions implements Decisions {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<DecisionRow> find(String id) {
        return Optional.ofNullable(em.find(DecisionRow.class, id));
    }

    @Override
    public Optional<DecisionRow> findLocked(String id) {
        return Optional.ofNullable(em.find(DecisionRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<DecisionRow> ofCase(String caseId) {
        return em.createQuery("select d from DecisionRow d where d.caseId = :caseId order by d.round desc", DecisionRow.class)
                .setParameter("caseId", caseId).setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public List<DecisionRow> everyOfCase(String caseId) {
        return em.createQuery("select d from DecisionRow d where d.caseId = :caseId order by d.round", DecisionRow.class)
                .setParameter("caseId", caseId).getResultList();
    }

    @Override
    public List<DecisionRow> ofCases(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select d from DecisionRow d where d.caseId in :cases"
                        + " and not exists (select l.id from DecisionRow l where l.caseId = d.caseId and l.round > d.round)", DecisionRow.class)
                .setParameter("cases", caseIds).getResultList();
    }

    @Override
    public Optional<DecisionRow> toldOfApplication(String applicationId) {
        return em.createQuery("select d from DecisionRow d where d.applicationId = :application and d.toldAt is not null order by d.round desc", DecisionRow.class)
                .setParameter("application", applicationId).setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public List<DecisionRow> unopened(String associationId) {
        return em.createQuery("select d from DecisionRow d where d.associationId = :association and d.toldAt is not null and d.openedAt is null"
                + " and d.supersededAt is null and d.annulment.openedAt is null"
                + " order by d.toldAt, d.id", DecisionRow.class).setParameter("association", associationId).setMaxResults(50).getResultList();
    }

    @Override
    public List<DecisionRow> unminuted(String boardId) {
        return em.createQuery("select d from DecisionRow d where d.boardId = :board and d.status = :status and d.deciderKind = :delegate"
                + " order by d.decidedAt, d.id", DecisionRow.class).setParameter("delegate", Decider.Kind.DELEGATE).setParameter("board", boardId).setParameter("status", DecisionStatus.ADOPTED).getResultList();
    }

    @Override
    public List<DecisionRow> unminutedLocked(String boardId, LocalDate decidedOn) {
        return em.createQuery("select d from DecisionRow d where d.boardId = :board and d.status = :status and d.decidedOn = :day"
                + " and d.deciderKind = :delegate", DecisionRow.class).setParameter("delegate", Decider.Kind.DELEGATE).setParameter("board", boardId).setParameter("status", DecisionStatus.ADOPTED)
                .setParameter("day", decidedOn).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()
                .sorted(java.util.Comparator.comparing(DecisionRow::decidedAt).thenComparing(DecisionRow::id)).toList();
    }

    @Override
    public List<ToldAmount> toldAmounts(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select d.caseId, a.fiscalYear, a.amountOre from DecisionAmount a join a.decision d"
                        + " where d.caseId in :cases and d.toldAt is not null and d.annulment.openedAt is null"
                        + " and not exists (select l.id from DecisionRow l where l.caseId = d.caseId and l.round > d.round)", Object[].class)
                .setParameter("cases", caseIds).getResultStream()
                .map(row -> new ToldAmount((String) row[0], (Integer) row[1], Money.ofOre((Long) row[2]))).toList();
    }

    @Override
    public Map<String, String> casesOf(Collection<String> decisionIds) {
        Map<String, String> cases = new HashMap<>();
        if (!decisionIds.isEmpty()) {
            em.createQuery("select d.id, d.caseId from DecisionRow d where d.id in :decisions", Object[].class)
                    .setParameter("decisions", decisionIds).getResultList().forEach(row -> cases.put((String) row[0], (String) row[1]));
        }
        return cases;
    }

    @Override
    public List<DecisionRow> ofMinutes(String minutesId) {
        return em.createQuery("select d from DecisionRow d where d.minutesId = :minutes order by d.minutesParagraph, d.reference, d.id", DecisionRow.class)
                .setParameter("minutes", minutesId).getResultList();
    }

    @Override
    public Map<String, Integer> countByMinutes(Collection<String> minutesIds) {
        Map<String, Integer> counts = new HashMap<>();
        if (!minutesIds.isEmpty()) {
            em.createQuery("select d.minutesId, count(d.id) from DecisionRow d where d.minutesId in :minutes group by d.minutesId",
                    Object[].class).setParameter("minutes", minutesIds).getResultList()
                    .forEach(row -> counts.put((String) row[0], ((Long) row[1]).intValue()));
        }
        return counts;
    }

    @Override
    public List<DecisionRow> newest(String boardId, int limit) {
        return em.createQuery("select d from DecisionRow d where d.boardId = :board order by d.decidedAt desc, d.id", DecisionRow.class)
                .setParameter("board", boardId).setMaxResults(limit).getResultList();
    }

    @Override
    public Map<String, DecidedSums> sums(Collection<String> ids) {
        Map<String, DecidedSums> sums = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select d.id, d.registerNumber, d.reference, d.level, d.grantedOre, a.fiscalYear, a.amountOre, a.countedOre from DecisionRow d"
                    + " left join d.amounts a where d.id in :ids", Object[].class).setParameter("ids", ids).getResultList().forEach(row -> {
                        DecidedSums of = sums.computeIfAbsent((String) row[0], id -> new DecidedSums(row[3] == PublicationLevel.PROTECTED ? null
                                : row[1] == null ? (String) row[2] : (String) row[1], Money.ofOre((Long) row[4]), new TreeMap<>(), new TreeMap<>()));
                        if (row[5] != null) {
                            of.byYear().merge((Integer) row[5], Money.ofOre((Long) row[6]), Money::plus);
                            of.onFrames().merge((Integer) row[5], Money.ofOre((Long) row[6] - (Long) row[7]), Money::plus);
                        }
                    });
        }
        return sums;
    }

    @Override
    public List<DecisionRow> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select d from DecisionRow d where d.id in :ids", DecisionRow.class)
                .setParameter("ids", ids).getResultList();
    }

    @Override
    public void add(DecisionRow decision) {
        em.persist(decision);
        // Letters and the order of publication name the row; without a mapped relation their order of insertion is not given.
        em.flush();
    }

    @Override
    public void flush() {
        em.flush();
    }

    @Override
    public Optional<Letter> letter(String decisionId, String language) {
        return em.createQuery("select l from Letter l where l.decisionId = :decision and l.language = :language order by l.edition desc", Letter.class)
                .setParameter("decision", decisionId).setParameter("language", language).setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public List<Letter> letters(Collection<String> decisionIds, String language) {
        return decisionIds.isEmpty() ? List.of() : em.createQuery("select l from Letter l where l.decisionId in :decisions and l.language = :language"
                        + " and not exists (select n.id from Letter n where n.decisionId = l.decisionId and n.language = l.language"
                        + " and n.edition > l.edition)", Letter.class)
                .setParameter("decisions", decisionIds).setParameter("language", language).getResultList();
    }

    @Override
    public List<Letter> editions(String decisionId, String language) {
        return em.createQuery("select l from Letter l where l.decisionId = :decision and l.language = :language order by l.edition", Letter.class)
                .setParameter("decision", decisionId).setParameter("language", language).getResultList();
    }

    @Override
    public void add(Letter letter) {
        em.persist(letter);
    }

    @Override
    public Optional<PublicationOrder> order(String decisionId) {
        return em.createQuery("select o from PublicationOrder o where o.decisionId = :decision", PublicationOrder.class)
                .setParameter("decision", decisionId).getResultStream().findFirst();
    }

    @Override
    public Optional<PublicationOrder> findOrder(String orderId) {
        return Optional.ofNullable(em.find(PublicationOrder.class, orderId));
    }

    @Override
    public Optional<PublicationOrder> orderLocked(String orderId) {
        return Optional.ofNullable(em.find(PublicationOrder.class, orderId, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<PublicationOrder> orderOfCase(String caseId) {
        return em.createQuery("select o from PublicationOrder o where o.caseId = :caseId", PublicationOrder.class)
                .setParameter("caseId", caseId).setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public List<String> due(LocalDate day, int limit) {
        return em.createQuery("select o.id from PublicationOrder o where o.status = :waiting and o.dueOn <= :day order by o.dueOn, o.id",
                String.class).setParameter("waiting", PublicationOrder.Status.WAITING).setParameter("day", day).setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<String> toCount(LocalDate day, int limit) {
        return em.createQuery("select o.id from PublicationOrder o where o.status = :hidden and o.publishedAt is null and o.countedAt is null"
                        + " and o.dueOn <= :day order by o.dueOn, o.id", String.class)
                .setParameter("hidden", PublicationOrder.Status.NOT_SHOWN).setParameter("day", day).setMaxResults(limit).getResultList();
    }

    @Override
    public Map<String, String> orderKeys(String boardId, int most) {
        Map<String, String> keys = new LinkedHashMap<>();
        em.createQuery("select o.id, o.caseId from PublicationOrder o where o.boardId = :board order by o.dueOn desc, o.id", Object[].class)
                .setParameter("board", boardId).setMaxResults(most).getResultList().forEach(row -> keys.put((String) row[0], (String) row[1]));
        return keys;
    }

    @Override
    public List<PublicationOrder> orders(List<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select o from PublicationOrder o where o.id in :ids order by o.dueOn desc, o.id", PublicationOrder.class)
                .setParameter("ids", ids).getResultList();
    }

    @Override
    public void add(PublicationOrder order) {
        em.persist(order);
    }
}
