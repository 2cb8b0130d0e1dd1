package org.samstod.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.decisions.AppealState;
import org.samstod.grants.domain.Recoveries;
import org.samstod.grants.domain.Recovery;
import org.samstod.grants.domain.RecoveryAppeal;
import org.samstod.grants.domain.RecoveryAppealStep;
import org.samstod.grants.domain.RecoveryEntry;
import org.samstod.grants.domain.RecoveryLetter;
import org.samstod.grants.domain.RecoveryRuling;
import org.samstod.grants.domain.RecoveryState;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;

/** Recoveries by JPA. */
@ApplicationScoped
public class JpaRecoveries implements Recoveries {

    private static final Set<RecoveryState> OWED = Set.of(RecoveryState.DECIDED, RecoveryState.REQUESTED, RecoveryState.INVOICED, RecoveryState.PART_PAID);

    private static final Set<RecoveryState> WAITING = Set.of(RecoveryState.HEARING, RecoveryState.REQUESTED, RecoveryState.INVOICED, RecoveryState.PART_PAID);

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Recovery> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(Recovery.class, id)) : Optional.empty();
    }

    @Override
    public Optional<Recovery> findLocked(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(Recovery.class, id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
    }

    @Override
    public List<Recovery> ofGrant(String grantId) {
        return em.createQuery("select r from Recovery r where r.grantId = :grant order by r.proposal.at desc, r.id", Recovery.class)
                .setParameter("grant", grantId).getResultList();
    }

    @Override
    public Set<String> keepingBack(Collection<String> grantIds) {
        return grantIds.isEmpty() ? Set.of() : new HashSet<>(em.createQuery("select distinct r.grantId from Recovery r where r.grantId in :grants"
                + " and (r.state in :undecided or r.ruling.keepsRest = true and r.state <> :quashed)", String.class).setParameter("grants", grantIds)
                .setParameter("undecided", Set.of(RecoveryState.HEARING, RecoveryState.HEARD)).setParameter("quashed", RecoveryState.QUASHED).getResultList());
    }

    @Override
    public Map<String, String> keys(String boardId, Set<RecoveryState> states, int most) {
        TypedQuery<Object[]> query = em.createQuery("select r.id, r.caseId, r.proposal.at from Recovery r where r.state in :states"
                + (boardId == null ? "" : " and r.boardId = :board") + " order by r.proposal.at, r.id", Object[].class).setParameter("states", states)
                .setMaxResults(most);
        if (boardId != null) {
            query.setParameter("board", boardId);
        }
        Map<String, String> keys = new LinkedHashMap<>();
        query.getResultList().forEach(row -> keys.put((String) row[0], (String) row[1]));
        return keys;
    }

    @Override
    public List<Recovery> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select r from Recovery r where r.id in :ids order by r.proposal.at, r.id", Recovery.class)
                .setParameter("ids", ids).getResultList();
    }

    @Override
    public List<Recovery> owed(String associationId) {
        return em.createQuery("select r from Recovery r where r.associationId = :association and r.state in :owed and r.court.stayedOn is null"
                + " order by r.proposal.at, r.id", Recovery.class)
                .setParameter("association", associationId).setParameter("owed", OWED).getResultList();
    }

    @Override
    public List<Recovery> waiting(String associationId) {
        return em.createQuery("select r from Recovery r where r.associationId = :association and r.state in :waiting and r.court.stayedOn is null"
                + " order by r.proposal.at, r.id", Recovery.class)
                .setParameter("association", associationId).setParameter("waiting", WAITING).getResultList();
    }

    @Override
    public List<Recovery> heardUntil(LocalDate from, LocalDate to) {
        return em.createQuery("select r from Recovery r where r.state = :hearing and r.proposal.answerBy >= :from and r.proposal.answerBy <= :to"
                + " order by r.proposal.answerBy, r.id", Recovery.class).setParameter("hearing", RecoveryState.HEARING).setParameter("from", from).setParameter("to", to)
                .getResultList();
    }

    @Override
    public boolean taken(String boardId, String number) {
        return em.createQuery("select count(r) from Recovery r where r.boardId = :board and r.number = :number", Long.class).setParameter("board", boardId)
                .setParameter("number", number).getSingleResult() > 0;
    }

    private RulingQueries<Recovery> rulings() {
        return new RulingQueries<>(em, Recovery.class, "ruling.at", " and r.ruling.role <> '" + RecoveryRuling.BOARD + "'");
    }

    @Override
    public List<Recovery> unminuted(String boardId, LocalDate day) {
        return rulings().unminuted(boardId, day);
    }

    @Override
    public Map<String, Integer> countByMinutes(Collection<String> minutesIds) {
        return rulings().countByMinutes(minutesIds);
    }

    @Override
    public List<Recovery> ofMinutes(String minutesId) {
        return rulings().ofMinutes(minutesId);
    }

    @Override
    public List<Recovery> unreported(String boardId, int limit) {
        return rulings().unreported(boardId, limit);
    }

    @Override
    public List<Recovery> ofReport(String itemId) {
        return rulings().ofReport(itemId);
    }

    @Override
    public void add(Recovery recovery) {
        em.persist(recovery);
        // What belongs to it names it.
        em.flush();
    }

    @Override
    public void forget(Recovery recovery) {
        em.detach(recovery);
    }

    @Override
    public Optional<RecoveryLetter> letter(String recoveryId, String language) {
        return em.createQuery("select l from RecoveryLetter l where l.recoveryId = :recovery and l.language = :language", RecoveryLetter.class)
                .setParameter("recovery", recoveryId).setParameter("language", language).getResultStream().findFirst();
    }

    @Override
    public void add(RecoveryLetter letter) {
        em.persist(letter);
    }

    @Override
    public List<RecoveryEntry> entries(String recoveryId) {
        return em.createQuery("select e from RecoveryEntry e where e.recoveryId = :recovery order by e.number", RecoveryEntry.class)
                .setParameter("recovery", recoveryId).getResultList();
    }

    @Override
    public void add(RecoveryEntry entry) {
        em.persist(entry);
    }

    @Override
    public Map<Integer, Money> back(String grantId) {
        return back(em.createQuery("select e from RecoveryEntry e where e.grantId = :grant", RecoveryEntry.class).setParameter("grant", grantId).getResultList());
    }

    @Override
    public Map<Integer, Money> backBy(String recoveryId) {
        return back(entries(recoveryId));
    }

    private static Map<Integer, Money> back(List<RecoveryEntry> lines) {
        Map<Integer, Money> back = new HashMap<>();
        lines.stream().filter(one -> RecoveryEntry.Kind.MONEY.contains(one.kind()))
                .forEach(one -> back.merge(one.year(), one.kind().back(one.amount()), Money::plus));
        return back;
    }

    @Override
    public List<RecoveryAppeal> appeals(String recoveryId) {
        return em.createQuery("select a from RecoveryAppeal a where a.recoveryId = :recovery order by a.number", RecoveryAppeal.class)
                .setParameter("recovery", recoveryId).getResultList();
    }

    @Override
    public List<RecoveryAppeal> openAppeals(String boardId, int limit) {
        return em.createQuery("select a from RecoveryAppeal a, Recovery r where r.id = a.recoveryId and r.boardId = :board and a.state in :open order by a.receivedOn, a.id",
                RecoveryAppeal.class).setParameter("board", boardId).setParameter("open", AppealState.open()).setMaxResults(limit).getResultList();
    }

    @Override
    public Optional<RecoveryAppeal> findAppeal(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(RecoveryAppeal.class, id)) : Optional.empty();
    }

    @Override
    public Optional<RecoveryAppeal> findAppealLocked(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(RecoveryAppeal.class, id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
    }

    @Override
    public void add(RecoveryAppeal appeal) {
        em.persist(appeal);
        // Its steps name it.
        em.flush();
    }

    @Override
    public List<RecoveryAppealStep> steps(Collection<String> appealIds) {
        return appealIds.isEmpty() ? List.of() : em.createQuery("select s from RecoveryAppealStep s where s.appealId in :appeals order by s.appealId, s.number",
                RecoveryAppealStep.class).setParameter("appeals", appealIds).getResultList();
    }

    @Override
    public void add(RecoveryAppealStep step) {
        em.persist(step);
    }
}
