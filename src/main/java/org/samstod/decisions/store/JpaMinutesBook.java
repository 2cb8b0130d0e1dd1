package org.samstod.decisions.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.decisions.domain.DecisionStatus;
import org.samstod.decisions.domain.Minutes;
import org.samstod.decisions.domain.MinutesBook;
import org.samstod.decisions.domain.MinutesRendition;
import org.samstod.decisions.domain.MinutesSeries;
import org.samstod.decisions.domain.Notice;

/** Minutes and notices by JPA. */
@ApplicationScoped
public class JpaMinutesBook implements MinutesBook {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Minutes> find(String id) {
        return Optional.ofNullable(em.find(Minutes.class, id));
    }

    @Override
    public Optional<Minutes> findLocked(String id) {
        return Optional.ofNullable(em.find(Minutes.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Minutes> ofMeetings(Collection<String> meetingIds) {
        return meetingIds.isEmpty() ? List.of() : em.createQuery("select m from Minutes m where m.meetingId in :meetings order by m.composedAt, m.id",
                Minutes.class).setParameter("meetings", meetingIds).getResultList();
    }

    @Override
    public List<Minutes> unfinished(String boardId, int limit) {
        var query = em.createQuery("select m from Minutes m where " + (boardId == null ? "" : "m.boardId = :board and ")
                + "not exists (select n.id from Notice n where n.minutesId = m.id and n.takenDownOn is not null) order by m.decidedOn, m.id",
                Minutes.class).setMaxResults(limit);
        return (boardId == null ? query : query.setParameter("board", boardId)).getResultList();
    }

    @Override
    public MinutesSeries series(String boardId, Minutes.Kind kind, int year) {
        Optional<MinutesSeries> found = em.createQuery("select s from MinutesSeries s where s.boardId = :board and s.kind = :kind and s.year = :year",
                MinutesSeries.class).setParameter("board", boardId).setParameter("kind", kind).setParameter("year", year)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        MinutesSeries series = new MinutesSeries(boardId, kind, year);
        em.persist(series);
        return series;
    }

    @Override
    public List<Minutes> ofBoard(String boardId, int offset, int limit) {
        return em.createQuery("select m from Minutes m where m.boardId = :board order by m.year desc, m.composedAt desc, m.serial desc", Minutes.class)
                .setParameter("board", boardId).setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    @Override
    public long countOfBoard(String boardId) {
        return em.createQuery("select count(m.id) from Minutes m where m.boardId = :board", Long.class).setParameter("board", boardId)
                .getSingleResult();
    }

    @Override
    public Map<String, String> labels(Collection<String> minutesIds) {
        return minutesIds.isEmpty() ? Map.of() : em.createQuery("select m from Minutes m where m.id in :ids", Minutes.class)
                .setParameter("ids", minutesIds).getResultStream().collect(Collectors.toMap(Minutes::id, Minutes::label));
    }

    @Override
    public void add(Minutes minutes) {
        em.persist(minutes);
        // The recorded days of a meeting's minutes name them.
        em.flush();
    }

    @Override
    public Optional<MinutesRendition> shown(String minutesId) {
        return em.createQuery("select r from MinutesRendition r where r.minutesId = :minutes and r.replacedAt is null",
                MinutesRendition.class).setParameter("minutes", minutesId).getResultStream().findFirst();
    }

    @Override
    public void add(MinutesRendition rendition) {
        em.persist(rendition);
    }

    @Override
    public Optional<Notice> notice(String id) {
        return Optional.ofNullable(em.find(Notice.class, id));
    }

    @Override
    public Optional<Notice> noticeOf(String minutesId) {
        return em.createQuery("select n from Notice n where n.minutesId = :minutes", Notice.class).setParameter("minutes", minutesId)
                .getResultStream().findFirst();
    }

    @Override
    public Map<String, Notice> noticesOf(Collection<String> minutesIds) {
        return minutesIds.isEmpty() ? Map.of() : em.createQuery("select n from Notice n where n.minutesId in :minutes", Notice.class)
                .setParameter("minutes", minutesIds).getResultStream().collect(Collectors.toMap(Notice::minutesId, Function.identity()));
    }

    @Override
    public List<Notice> notices(String boardId, int offset, int limit) {
        return em.createQuery("select n from Notice n where n.boardId = :board order by n.postedOn desc, n.postedAt desc, n.id", Notice.class)
                .setParameter("board", boardId).setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    @Override
    public long countNotices(String boardId) {
        return em.createQuery("select count(n.id) from Notice n where n.boardId = :board", Long.class).setParameter("board", boardId)
                .getSingleResult();
    }

    @Override
    public List<String> appealTimePassed(LocalDate day) {
        return em.createQuery("select n.id from Notice n where n.lastAppealDay < :day and exists"
                + " (select d.id from DecisionRow d where d.minutesId = n.minutesId and d.status = :posted) order by n.lastAppealDay, n.id",
                String.class).setParameter("day", day).setParameter("posted", DecisionStatus.POSTED).getResultList();
    }

    @Override
    public void add(Notice notice) {
        em.persist(notice);
    }
}
