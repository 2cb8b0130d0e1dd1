package org.samstod.publications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.publications.domain.Activities;
import org.samstod.publications.domain.Activity;

/** Activities in the database. */
@ApplicationScoped
public class JpaActivities implements Activities {

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(Activity activity) {
        em.persist(activity);
    }

    @Override
    public void remove(Activity activity) {
        em.remove(activity);
    }

    @Override
    public Optional<Activity> find(String id) {
        return Optional.ofNullable(em.find(Activity.class, id));
    }

    @Override
    public List<Activity> ofAssociation(String associationId) {
        return em.createQuery("select distinct a from Activity a left join fetch a.times where a.associationId = :id order by a.name, a.id",
                Activity.class).setParameter("id", associationId).getResultList();
    }

    @Override
    public long count(String publicationId) {
        return em.createQuery("select count(a) from Activity a where a.publicationId = :id", Long.class).setParameter("id", publicationId)
                .getSingleResult();
    }

    @Override
    public List<Shown> ofInitiative(String publicId) {
        return shown("a.publicationId = :id", Map.of("id", publicId));
    }

    @Override
    public List<Shown> goingOn(LocalDate from, LocalDate to, Collection<String> neighbourhoods) {
        if (neighbourhoods == null) {
            return shown("a.lastDay >= :first and a.firstDay <= :last", Map.of("first", from, "last", to));
        }
        return neighbourhoods.isEmpty() ? List.of() : shown("a.lastDay >= :first and a.firstDay <= :last and a.neighbourhoodSlug in :places",
                Map.of("first", from, "last", to, "places", neighbourhoods));
    }

    @Override
    public List<Shown> endingFrom(LocalDate day) {
        return shown("a.lastDay >= :first", Map.of("first", day));
    }

    /** Two statements, however many there are: what the initiatives are called, and the activities with their times. */
    private List<Shown> shown(String where, Map<String, Object> values) {
        var titles = em.createQuery("select p.id, p.title, p.associationName from OpenPublication p where p.outcome in ('granted', 'partly')"
                + " and p.id in (select a.publicationId from Activity a where " + where + ")", Object[].class);
        values.forEach(titles::setParameter);
        Map<String, Object[]> initiatives = new HashMap<>();
        titles.getResultList().forEach(row -> initiatives.put((String) row[0], row));
        if (initiatives.isEmpty()) {
            return List.of();
        }
        var activities = em.createQuery("select distinct a from Activity a left join fetch a.times where " + where + " order by a.name, a.id", Activity.class);
        values.forEach(activities::setParameter);
        return activities.getResultList().stream().filter(one -> initiatives.containsKey(one.publicationId())).map(one -> {
            Object[] row = initiatives.get(one.publicationId());
            return new Shown(one, (String) row[1], (String) row[2]);
        }).toList();
    }
}
