package org.samstod.districts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.samstod.districts.domain.ExtraHoliday;
import org.samstod.districts.domain.ExtraHolidays;

/** The city's own holidays by JPA. */
@ApplicationScoped
public class JpaExtraHolidays implements ExtraHolidays {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<ExtraHoliday> all() {
        return em.createQuery("select h from ExtraHoliday h order by h.day", ExtraHoliday.class).getResultList();
    }

    @Override
    public Optional<ExtraHoliday> find(String id) {
        return Optional.ofNullable(em.find(ExtraHoliday.class, id));
    }

    @Override
    public void add(ExtraHoliday holiday) {
        em.persist(holiday);
    }

    @Override
    public void remove(ExtraHoliday holiday) {
        em.remove(holiday);
    }
}
