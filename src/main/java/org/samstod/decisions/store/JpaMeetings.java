package org.samstod.decisions.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.decisions.domain.Decider;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Meeting;
import org.samstod.decisions.domain.MeetingItem;
import org.samstod.decisions.domain.MeetingPerson;
import org.samstod.decisions.domain.MeetingRecord;
import org.samstod.decisions.domain.MeetingRow;
import org.samstod.decisions.domain.Meetings;
import org.samstod.decisions.domain.MinutesFact;
import org.samstod.decisions.domain.ReportedDecision;
import org.samstod.decisions.domain.RowResult;

/** Meetings by JPA. */
@ApplicationScoped
public class JpaMeetings implements Meetings {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Meeting> find(String id) {
        return Optional.ofNullable(em.find(Meeting.class, id));
    }

    @Override
    public Optional<Meeting> findLocked(String id) {
        return Optional.ofNullable(em.find(Meeting.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Meeting> ofBoard(String boardId, int offset, int limit) {
        return em.createQuery("select m from Meeting m where m.boardId = :board order by m.heldOn desc, m.id", Meeting.class)
                .setParameter("board", boardId).setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    @Override
    public long countOfBoard(String boardId) {
        return em.createQuery("select count(m.id) from Meeting m where m.boardId = :board", Long.class).setParameter("board", boardId).getSingleResult();
    }

    @Override
    public List<Meeting> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select m from Meeting m where m.id in :ids", Meeting.class).setParameter("ids", ids)
                .getResultList();
    }

    @Override
    public Optional<Meeting> latestOwn(Meeting before) {
        return em.createQuery("select m from Meeting m where m.boardId = :board and m.body = :body and m.ownMinutes = :yes and m.heldOn <= :day"
                        + " and m.id <> :self order by m.heldOn desc, m.id", Meeting.class)
                .setParameter("board", before.boardId()).setParameter("body", before.body()).setParameter("yes", true)
                .setParameter("day", before.heldOn()).setParameter("self", before.id()).setHint("eclipselink.jdbc.bind-parameters", "true")
                .setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public void add(Meeting meeting) {
        em.persist(meeting);
        em.flush();
    }

    @Override
    public Optional<MeetingItem> item(String id) {
        return Optional.ofNullable(em.find(MeetingItem.class, id));
    }

    @Override
    public Optional<MeetingItem> itemLocked(String id) {
        return Optional.ofNullable(em.find(MeetingItem.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<MeetingItem> items(String meetingId) {
        return em.createQuery("select i from MeetingItem i where i.meetingId = :meeting and i.removedAt is null order by i.number", MeetingItem.class)
                .setParameter("meeting", meetingId).getResultList();
    }

    @Override
    public List<MeetingItem> itemsIn(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select i from MeetingItem i where i.id in :ids", MeetingItem.class).setParameter("ids", ids)
                .getResultList();
    }

    @Override
    public Map<String, int[]> counts(Collection<String> meetingIds) {
        Map<String, int[]> counts = new HashMap<>();
        if (!meetingIds.isEmpty()) {
            for (int i = 0; i < 2; i++) {
                int at = i;
                em.createQuery("select i.meetingId, count(i.id) from MeetingItem i where i.meetingId in :meetings and i.removedAt is null"
                                + (i == 0 ? "" : " and i.recordedAt is not null") + " group by i.meetingId", Object[].class)
                        .setParameter("meetings", meetingIds).getResultList()
                        .forEach(row -> counts.computeIfAbsent((String) row[0], id -> new int[2])[at] = ((Long) row[1]).intValue());
            }
        }
        return counts;
    }

    @Override
    public int nextItem(String meetingId) {
        return Optional.ofNullable(em.createQuery("select max(i.number) from MeetingItem i where i.meetingId = :meeting", Integer.class)
                .setParameter("meeting", meetingId).getSingleResult()).orElse(0) + 1;
    }

    @Override
    public void add(MeetingItem item) {
        em.persist(item);
        // Rows and reports name it; without a mapped relation their order of insertion is not given.
        em.flush();
    }

    @Override
    public List<MeetingRow> rows(String itemId) {
        return em.createQuery("select r from MeetingRow r where r.itemId = :item and r.removedAt is null order by r.number", MeetingRow.class)
                .setParameter("item", itemId).getResultList();
    }

    @Override
    public List<MeetingRow> rowsOfMeeting(String meetingId) {
        return em.createQuery("select r from MeetingRow r where r.meetingId = :meeting and r.removedAt is null order by r.itemId, r.number",
                MeetingRow.class).setParameter("meeting", meetingId).getResultList();
    }

    @Override
    public List<MeetingRow> rowsOfCase(String caseId) {
        return em.createQuery("select r from MeetingRow r, Meeting m where m.id = r.meetingId and r.caseId = :case and r.removedAt is null"
                + " order by m.heldOn desc, r.id", MeetingRow.class).setParameter("case", caseId).getResultList();
    }

    @Override
    public List<String> onAgenda(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select r.caseId from MeetingRow r where r.caseId in :cases and r.removedAt is null"
                        + " and r.result = :waiting", String.class).setParameter("cases", caseIds).setParameter("waiting", RowResult.WAITING)
                .getResultList();
    }

    @Override
    public Map<String, MeetingRow> rowsOfDecisions(Collection<String> decisionIds) {
        return decisionIds.isEmpty() ? Map.of() : em.createQuery("select r from MeetingRow r where r.decisionId in :decisions", MeetingRow.class)
                .setParameter("decisions", decisionIds).getResultStream().collect(Collectors.toMap(MeetingRow::decisionId, Function.identity()));
    }

    @Override
    public void add(MeetingRow row) {
        em.persist(row);
    }

    @Override
    public List<MeetingRecord> records(Collection<String> rowIds) {
        return rowIds.isEmpty() ? List.of() : em.createQuery("select r from MeetingRecord r where r.rowId in :rows order by r.rowId, r.number",
                MeetingRecord.class).setParameter("rows", rowIds).getResultList();
    }

    @Override
    public void add(MeetingRecord record) {
        em.persist(record);
    }

    @Override
    public List<MeetingPerson> people(String meetingId) {
        return em.createQuery("select p from MeetingPerson p where p.meetingId = :meeting order by p.number, p.id", MeetingPerson.class)
                .setParameter("meeting", meetingId).getResultList();
    }

    @Override
    public Optional<MeetingPerson> person(String id) {
        return Optional.ofNullable(em.find(MeetingPerson.class, id));
    }

    @Override
    public void add(MeetingPerson person) {
        em.persist(person);
    }

    @Override
    public void remove(MeetingPerson person) {
        em.remove(person);
    }

    @Override
    public List<DecisionRow> unreported(String boardId, int limit) {
        return em.createQuery("select d from DecisionRow d where d.boardId = :board and d.deciderKind <> :self and not exists"
                        + " (select r.id from ReportedDecision r where r.decisionId = d.id) order by d.decidedAt, d.id", DecisionRow.class)
                .setParameter("board", boardId).setParameter("self", Decider.Kind.BOARD).setMaxResults(limit).getResultList();
    }

    @Override
    public List<ReportedDecision> reported(String itemId) {
        return em.createQuery("select r from ReportedDecision r where r.itemId = :item", ReportedDecision.class).setParameter("item", itemId)
                .getResultList();
    }

    @Override
    public Optional<ReportedDecision> reportOf(String decisionId) {
        return em.createQuery("select r from ReportedDecision r where r.decisionId = :decision", ReportedDecision.class)
                .setParameter("decision", decisionId).getResultStream().findFirst();
    }

    @Override
    public void add(ReportedDecision reported) {
        em.persist(reported);
    }

    @Override
    public void remove(ReportedDecision reported) {
        em.remove(reported);
    }

    @Override
    public List<MinutesFact> facts(Collection<String> minutesIds) {
        return minutesIds.isEmpty() ? List.of() : em.createQuery("select f from MinutesFact f where f.minutesId in :minutes order by f.minutesId, f.number",
                MinutesFact.class).setParameter("minutes", minutesIds).getResultList();
    }

    @Override
    public void add(MinutesFact fact) {
        em.persist(fact);
    }
}
