package org.samstod.register.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.samstod.register.domain.Counters;
import org.samstod.register.domain.Series;

/** Counter rows by plain SQL: the conditional update takes the row lock, the read after it sees the own number. */
@ApplicationScoped
public class JpaCounters implements Counters {

    @PersistenceContext
    EntityManager em;

    @Override
    public boolean exists(String boardId, Series series, int year) {
        return !em.createNativeQuery("select last_taken from register_counters where board_id = ?1 and series_name = ?2 and counter_year = ?3")
                .setParameter(1, boardId).setParameter(2, series.name()).setParameter(3, year).getResultList().isEmpty();
    }

    @Override
    public void add(String boardId, Series series, int year) {
        em.createNativeQuery("insert into register_counters (board_id, series_name, counter_year, last_taken) values (?1, ?2, ?3, 0)")
                .setParameter(1, boardId).setParameter(2, series.name()).setParameter(3, year).executeUpdate();
    }

    @Override
    public long next(String boardId, Series series, int year) {
        int rows = em.createNativeQuery("update register_counters set last_taken = last_taken + 1"
                        + " where board_id = ?1 and series_name = ?2 and counter_year = ?3")
                .setParameter(1, boardId).setParameter(2, series.name()).setParameter(3, year).executeUpdate();
        if (rows != 1) {
            throw new IllegalStateException("no counter " + series + " " + year + " for board " + boardId);
        }
        Number taken = (Number) em.createNativeQuery("select last_taken from register_counters"
                        + " where board_id = ?1 and series_name = ?2 and counter_year = ?3")
                .setParameter(1, boardId).setParameter(2, series.name()).setParameter(3, year).getSingleResult();
        return taken.longValue();
    }
}
