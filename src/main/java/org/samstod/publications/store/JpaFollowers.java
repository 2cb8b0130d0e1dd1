package org.samstod.publications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samstod.publications.domain.Follower;
import org.samstod.publications.domain.Followers;
import org.samstod.publications.domain.MailAddress;

/** Followers by JPA. */
@ApplicationScoped
public class JpaFollowers implements Followers {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Follower> at(MailAddress address) {
        return em.createQuery("select f from Follower f where f.address = :address", Follower.class).setParameter("address", address.text())
                .getResultStream().findFirst();
    }

    @Override
    public Optional<Follower> ofStopCode(String code) {
        return em.createQuery("select f from Follower f where f.stopCode = :code", Follower.class).setParameter("code", code)
                .getResultStream().findFirst();
    }

    @Override
    public List<Follower> untoldOn(LocalDate day, int most) {
        List<String> ids = em.createQuery("select f.id from Follower f where f.toldOn < :day order by f.toldOn, f.id", String.class).setParameter("day", day)
                .setMaxResults(most).getResultList();
        return ids.isEmpty() ? List.of()
                : em.createQuery("select distinct f from Follower f left join fetch f.subjects where f.id in :ids", Follower.class)
                        .setParameter("ids", ids).getResultList();
    }

    @Override
    public void add(Follower follower) {
        em.persist(follower);
    }

    @Override
    public void remove(Follower follower) {
        em.remove(follower);
    }
}
