package org.samstod.publications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samstod.publications.domain.DistrictFacts;
import org.samstod.publications.domain.Inhabitants;
import org.samstod.publications.domain.MapBoundary;
import org.samstod.publications.domain.MapSquare;
import org.samstod.publications.domain.RegistryContact;

/** Facts of districts in the database. */
@ApplicationScoped
public class JpaDistrictFacts implements DistrictFacts {

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(Object fact) {
        em.persist(fact);
    }

    @Override
    public void remove(Object fact) {
        em.remove(fact);
    }

    @Override
    public List<RegistryContact> contacts(String districtSlug) {
        return em.createQuery("select c from RegistryContact c where c.districtSlug = :slug order by c.validFrom desc", RegistryContact.class)
                .setParameter("slug", districtSlug).getResultList();
    }

    @Override
    public List<Inhabitants> inhabitants(String districtSlug) {
        return em.createQuery("select i from Inhabitants i where i.districtSlug = :slug order by i.countedOn desc", Inhabitants.class)
                .setParameter("slug", districtSlug).getResultList();
    }

    @Override
    public List<Inhabitants> inhabitantsUpTo(LocalDate day) {
        return em.createQuery("select i from Inhabitants i where i.countedOn <= :day order by i.countedOn desc", Inhabitants.class)
                .setParameter("day", day).getResultList();
    }

    @Override
    public Optional<Inhabitants> count(String id) {
        return Optional.ofNullable(em.find(Inhabitants.class, id));
    }

    @Override
    public List<MapSquare> squares() {
        return em.createQuery("select s from MapSquare s", MapSquare.class).getResultList();
    }

    @Override
    public List<MapBoundary> boundaries() {
        return em.createQuery("select b from MapBoundary b order by b.districtSlug", MapBoundary.class).getResultList();
    }

    @Override
    public void removeBoundaries() {
        em.createQuery("delete from MapBoundary b").executeUpdate();
    }
}
