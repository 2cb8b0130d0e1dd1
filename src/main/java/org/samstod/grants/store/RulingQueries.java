package org.samstod.grants.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samstod.grants.domain.DelegateRuling;
import org.samstod.shared.Clock;

/**
 * The questions of {@link org.samstod.grants.domain.DelegateRulings}, the same of every kind.
 *
 * @param type the entity
 * @param at path of the moment it was decided
 * @param delegates what tells a delegate's from the board's, or nothing
 */
record RulingQueries<T extends DelegateRuling>(EntityManager em, Class<T> type, String at, String delegates) {

    private String start() {
        return "select r from " + type.getSimpleName() + " r where ";
    }

    private String oldestFirst() {
        return " order by r." + at + ", r.id";
    }

    private String decided() {
        return "r.boardId = :board and r." + at + " is not null" + delegates;
    }

    List<T> unminuted(String boardId, LocalDate day) {
        TypedQuery<T> query = em.createQuery(start() + decided() + " and r.minuted.minutesId is null"
                + (day == null ? "" : " and r." + at + " >= :from and r." + at + " < :to") + oldestFirst(), type).setParameter("board", boardId);
        if (day != null) {
            query.setParameter("from", day.atStartOfDay(Clock.ZONE).toInstant()).setParameter("to", day.plusDays(1).atStartOfDay(Clock.ZONE).toInstant());
        }
        return query.getResultList();
    }

    Map<String, Integer> countByMinutes(Collection<String> minutesIds) {
        Map<String, Integer> counts = new HashMap<>();
        if (!minutesIds.isEmpty()) {
            em.createQuery("select r.minuted.minutesId, count(r) from " + type.getSimpleName() + " r where r.minuted.minutesId in :minutes"
                    + " group by r.minuted.minutesId", Object[].class).setParameter("minutes", minutesIds).getResultList()
                    .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
        }
        return counts;
    }

    List<T> ofMinutes(String minutesId) {
        return em.createQuery(start() + "r.minuted.minutesId = :minutes order by r.minuted.paragraph", type).setParameter("minutes", minutesId).getResultList();
    }

    List<T> unreported(String boardId, int limit) {
        return em.createQuery(start() + decided() + " and r.minuted.reportItemId is null" + oldestFirst(), type).setParameter("board", boardId)
                .setMaxResults(limit).getResultList();
    }

    List<T> ofReport(String itemId) {
        return em.createQuery(start() + "r.minuted.reportItemId = :item" + oldestFirst(), type).setParameter("item", itemId).getResultList();
    }
}
