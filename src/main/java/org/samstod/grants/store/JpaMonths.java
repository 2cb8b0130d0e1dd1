package org.samstod.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.grants.domain.FrameStanding;
import org.samstod.grants.domain.InstalmentState;
import org.samstod.grants.domain.LedgerLine;
import org.samstod.grants.domain.LedgerMatch;
import org.samstod.grants.domain.MonthClosing;
import org.samstod.grants.domain.MonthItem;
import org.samstod.grants.domain.MonthReason;
import org.samstod.grants.domain.Months;
import org.samstod.grants.domain.PaymentState;
import org.samstod.grants.domain.RecoveryEntry;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** What months are held against by JPA. */
@ApplicationScoped
public class JpaMonths implements Months {

    private static final String PAYMENT = "select p.id, p.state, p.reference, p.paidOn, p.endedAt, r.sentAt, p.amountOre, p.endToEndId, r.id, r.year, r.number,"
            + " p.voucher, r.voucher, g.level, p.reasonCode, p.reasonText from Payment p, PaymentRun r, Grant g where r.id = p.runId and g.id = p.grantId"
            + " and r.boardId = :board and ";

    @PersistenceContext
    EntityManager em;

    @Override
    public List<LedgerLine> lines(String boardId, LocalDate from, LocalDate to) {
        return em.createQuery("select l from LedgerLine l where l.boardId = :board and l.bookedOn >= :from and l.bookedOn <= :to order by l.bookedOn, l.id",
                LedgerLine.class).setParameter("board", boardId).setParameter("from", from).setParameter("to", to).getResultList();
    }

    @Override
    public Optional<LedgerLine> line(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(LedgerLine.class, id)) : Optional.empty();
    }

    @Override
    public Set<String> known(String boardId, Collection<String> keys) {
        return keys.isEmpty() ? Set.of() : new HashSet<>(em.createQuery("select l.lineKey from LedgerLine l where l.boardId = :board and l.lineKey in :keys", String.class)
                .setParameter("board", boardId).setParameter("keys", keys).getResultList());
    }

    @Override
    public void addAll(Collection<LedgerLine> lines) {
        lines.forEach(em::persist);
        em.flush();
    }

    @Override
    public List<LedgerMatch> matches(Collection<String> lineIds) {
        return lineIds.isEmpty() ? List.of() : em.createQuery("select m from LedgerMatch m where m.lineId in :lines", LedgerMatch.class)
                .setParameter("lines", lineIds).getResultList();
    }

    @Override
    public Optional<LedgerMatch> match(String lineId) {
        return matches(List.of(lineId)).stream().findFirst();
    }

    @Override
    public void add(LedgerMatch match) {
        em.persist(match);
        em.flush();
    }

    @Override
    public void remove(LedgerMatch match) {
        em.remove(match);
    }

    @Override
    public List<MonthReason> reasons(String boardId, YearMonth month) {
        return em.createQuery("select r from MonthReason r where r.boardId = :board and r.monthOn = :month order by r.saidAt desc, r.id", MonthReason.class)
                .setParameter("board", boardId).setParameter("month", month.atDay(1)).getResultList();
    }

    @Override
    public void add(MonthReason reason) {
        em.persist(reason);
    }

    @Override
    public Optional<MonthClosing> closing(String boardId, YearMonth month) {
        return em.createQuery("select c from MonthClosing c where c.boardId = :board and c.monthOn = :month", MonthClosing.class)
                .setParameter("board", boardId).setParameter("month", month.atDay(1)).getResultStream().findFirst();
    }

    @Override
    public List<MonthClosing> closings(String boardId, int most) {
        return em.createQuery("select c from MonthClosing c where c.boardId = :board order by c.monthOn desc", MonthClosing.class)
                .setParameter("board", boardId).setMaxResults(most).getResultList();
    }

    @Override
    public void add(MonthClosing closing) {
        em.persist(closing);
        em.flush();
    }

    @Override
    public List<MonthItem> payments(String boardId, LocalDate from, LocalDate to, Instant start, Instant end) {
        return em.createQuery(PAYMENT + "(p.paidOn >= :from and p.paidOn <= :to or p.state = :rejected and p.endedAt >= :start and p.endedAt < :end"
                        + " or p.state in :open)", Object[].class).setParameter("board", boardId).setParameter("from", from).setParameter("to", to)
                .setParameter("rejected", PaymentState.REJECTED).setParameter("start", start).setParameter("end", end)
                .setParameter("open", List.of(PaymentState.SENT, PaymentState.ACCEPTED)).getResultStream().map(JpaMonths::item).toList();
    }

    @Override
    public List<MonthItem> payments(String boardId, Collection<String> endToEndIds) {
        return endToEndIds.isEmpty() ? List.of() : em.createQuery(PAYMENT + "p.endToEndId in :ids and p.state in :out", Object[].class).setParameter("board", boardId)
                .setParameter("ids", endToEndIds).setParameter("out", List.of(PaymentState.SENT, PaymentState.ACCEPTED, PaymentState.PAID, PaymentState.REJECTED))
                .getResultStream().map(JpaMonths::item).toList();
    }

    private static MonthItem item(Object[] row) {
        PaymentState state = (PaymentState) row[1];
        MonthItem.Kind kind = state == PaymentState.PAID ? MonthItem.Kind.PAID : state == PaymentState.REJECTED ? MonthItem.Kind.REJECTED : MonthItem.Kind.UNDER_WAY;
        Instant sent = (Instant) row[5];
        Instant ended = row[4] == null ? sent : (Instant) row[4];
        LocalDate day = kind == MonthItem.Kind.PAID ? (LocalDate) row[3] : Clock.dayOf(kind == MonthItem.Kind.REJECTED ? ended : sent);
        return new MonthItem((String) row[0], kind, (String) row[2], day, Money.ofOre((Long) row[6]), (String) row[7], (String) row[8],
                row[9] + "-" + row[10], (String) (row[11] == null ? row[12] : row[11]), ended, ((PublicationLevel) row[13]).isLowerThan(PublicationLevel.LIMITED),
                (String) (row[15] == null ? row[14] : row[15]));
    }

    @Override
    public List<GrantPart> parts(Collection<String> decisionIds) {
        return decisionIds.isEmpty() ? List.of() : em.createQuery("select g.decisionId, i.year, i.amountOre, i.paidOn from Instalment i, Grant g"
                        + " where g.id = i.grantId and g.decisionId in :decisions and i.state <> :cancelled", Object[].class).setParameter("decisions", decisionIds)
                .setParameter("cancelled", InstalmentState.CANCELLED).getResultStream().map(row -> new GrantPart((String) row[0], (Integer) row[1],
                        new FrameStanding.Part(Money.ofOre((Long) row[2]), (LocalDate) row[3]))).toList();
    }

    @Override
    public List<MonthItem> recovered(String boardId, LocalDate from, LocalDate to) {
        return em.createQuery("select e.id, e.kind, r.number, e.happenedOn, e.amountOre, e.recordedAt, g.level from RecoveryEntry e, Recovery r, Grant g"
                        + " where r.id = e.recoveryId and g.id = r.grantId and r.boardId = :board and e.kind in :money and e.happenedOn >= :from and e.happenedOn <= :to", Object[].class)
                .setParameter("board", boardId).setParameter("money", RecoveryEntry.Kind.MONEY).setParameter("from", from).setParameter("to", to).getResultStream().map(row -> {
                    Money back = ((RecoveryEntry.Kind) row[1]).back(Money.ofOre((Long) row[4]));
                    return new MonthItem((String) row[0], back.isPositive() ? MonthItem.Kind.REPAID : MonthItem.Kind.PAID, (String) row[2], (LocalDate) row[3],
                            back.negated(), null, null, null, null, (Instant) row[5],
                            ((PublicationLevel) row[6]).isLowerThan(PublicationLevel.LIMITED), null);
                }).toList();
    }

    @Override
    public List<Back> back(Collection<String> decisionIds) {
        return decisionIds.isEmpty() ? List.of() : em.createQuery("select g.decisionId, e.year, e.kind, e.amountOre from RecoveryEntry e, Grant g where g.id = e.grantId"
                        + " and g.decisionId in :decisions and e.kind in :money", Object[].class).setParameter("decisions", decisionIds).setParameter("money", RecoveryEntry.Kind.MONEY)
                .getResultStream().map(row -> new Back((String) row[0], (Integer) row[1],
                        ((RecoveryEntry.Kind) row[2]).back(Money.ofOre((Long) row[3])))).toList();
    }

    @Override
    public Map<String, Told> told(Collection<String> decisionIds) {
        Map<String, Told> told = new HashMap<>();
        if (!decisionIds.isEmpty()) {
            em.createQuery("select g.decisionId, g.number, g.level from Grant g where g.decisionId in :decisions", Object[].class)
                    .setParameter("decisions", decisionIds).getResultList().forEach(row -> told.put((String) row[0],
                            new Told((String) row[1], ((PublicationLevel) row[2]).isLowerThan(PublicationLevel.LIMITED))));
        }
        return told;
    }
}
