package org.samstod.calls.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samstod.calls.domain.Frame;
import org.samstod.calls.domain.FrameEntry;
import org.samstod.calls.domain.FrameLedger;
import org.samstod.calls.domain.Frames;
import org.samstod.calls.domain.SubFrame;

/** Frames by JPA. */
@ApplicationScoped
public class JpaFrames implements Frames {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Frame> find(String id) {
        return Optional.ofNullable(em.find(Frame.class, id));
    }

    @Override
    public Optional<Frame> find(String boardId, int fiscalYear, String purpose) {
        return em.createQuery("select f from Frame f where f.boardId = :board and f.fiscalYear = :fiscalYear and f.purpose = :purpose",
                        Frame.class).setParameter("board", boardId).setParameter("fiscalYear", fiscalYear).setParameter("purpose", purpose)
                .getResultStream().findFirst();
    }

    @Override
    public List<Frame> ofBoard(String boardId, int fiscalYear) {
        return em.createQuery("select f from Frame f where f.boardId = :board and (:fiscalYear = 0 or f.fiscalYear = :fiscalYear)"
                        + " order by f.fiscalYear desc, f.nameSv, f.id", Frame.class)
                .setParameter("board", boardId).setParameter("fiscalYear", fiscalYear).getResultList();
    }

    @Override
    public FrameLedger ledger(Frame frame) {
        return new FrameLedger(frame,
                em.createQuery("select s from SubFrame s where s.frameId = :frame order by s.code", SubFrame.class)
                        .setParameter("frame", frame.id()).getResultList(),
                em.createQuery("select e from FrameEntry e where e.frameId = :frame order by e.bookedAt, e.id", FrameEntry.class)
                        .setParameter("frame", frame.id()).getResultList());
    }

    @Override
    public List<FrameLedger> ledgers(String boardId, int fiscalYear) {
        TypedQuery<Frame> query = em.createQuery("select f from Frame f where f.fiscalYear = :fiscalYear" + (boardId == null ? "" : " and f.boardId = :board")
                + " order by f.boardId, f.nameSv, f.id", Frame.class).setParameter("fiscalYear", fiscalYear);
        if (boardId != null) {
            query.setParameter("board", boardId);
        }
        return ledgersOf(query.getResultList());
    }

    @Override
    public List<FrameLedger> moved(String boardId, int fiscalYear, Instant from, Instant to) {
        return ledgersOf(em.createQuery("select f from Frame f where f.boardId = :board and (f.fiscalYear = :fiscalYear or exists (select e.id from FrameEntry e"
                        + " where e.frameId = f.id and e.bookedAt >= :from and e.bookedAt < :to)) order by f.fiscalYear, f.nameSv, f.id", Frame.class)
                .setParameter("board", boardId).setParameter("fiscalYear", fiscalYear).setParameter("from", from).setParameter("to", to).getResultList());
    }

    private List<FrameLedger> ledgersOf(List<Frame> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<String> ids = found.stream().map(Frame::id).toList();
        Map<String, List<SubFrame>> subs = em.createQuery("select s from SubFrame s where s.frameId in :frames order by s.code", SubFrame.class)
                .setParameter("frames", ids).getResultStream().collect(Collectors.groupingBy(SubFrame::frameId));
        Map<String, List<FrameEntry>> entries = em.createQuery("select e from FrameEntry e where e.frameId in :frames order by e.bookedAt, e.id", FrameEntry.class)
                .setParameter("frames", ids).getResultStream().collect(Collectors.groupingBy(FrameEntry::frameId));
        return found.stream().map(frame -> new FrameLedger(frame, subs.getOrDefault(frame.id(), List.of()), entries.getOrDefault(frame.id(), List.of()))).toList();
    }

    @Override
    public FrameLedger lock(Frame frame) {
        em.lock(frame, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return ledger(frame);
    }

    @Override
    public void add(Frame frame) {
        em.persist(frame);
    }

    @Override
    public void add(SubFrame sub) {
        em.persist(sub);
    }

    @Override
    public void add(FrameEntry entry) {
        em.persist(entry);
    }
}
