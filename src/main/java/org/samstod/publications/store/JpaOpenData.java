package org.samstod.publications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.publications.domain.GrantSum;
import org.samstod.publications.domain.OpenDataSource;
import org.samstod.publications.domain.OpenPublication;

/** The public copies as data. Entities of this room are kept by no shared cache, so a portion is gone from memory with its transaction. */
@ApplicationScoped
public class JpaOpenData implements OpenDataSource {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<OpenPublication> initiativesAfter(LocalDate decidedOn, String id, int most) {
        // The keys come from their index alone, in its order; whole rows would be sorted, all of them for each portion.
        List<String> ids = decidedOn == null ? em.createQuery("""
                select p.id from OpenPublication p where p.outcome in ('granted', 'partly') order by p.decidedOn desc, p.id""", String.class)
                .setMaxResults(most).getResultList()
                : em.createQuery("""
                        select p.id from OpenPublication p where p.outcome in ('granted', 'partly') and p.decidedOn <= :day
                        and (p.decidedOn < :day or p.id > :id) order by p.decidedOn desc, p.id""", String.class)
                        .setParameter("day", decidedOn).setParameter("id", id).setMaxResults(most).getResultList();
        return ids.isEmpty() ? List.of() : em.createQuery("select p from OpenPublication p where p.id in :ids", OpenPublication.class)
                .setParameter("ids", ids).getResultList().stream()
                .sorted(Comparator.comparing((OpenPublication p) -> p.content().decidedOn()).reversed().thenComparing(OpenPublication::id)).toList();
    }

    @Override
    public List<OpenPublication> initiativesPublishedSince(Instant since, int most) {
        return em.createQuery("""
                select p from OpenPublication p where p.outcome in ('granted', 'partly') and p.publishedAt >= :since
                order by p.publishedAt desc, p.id""", OpenPublication.class).setParameter("since", since).setMaxResults(most).getResultList();
    }

    @Override
    public List<CallRow> calls() {
        return em.createQuery("""
                select c.callId, c.titleSv, c.titleEn, c.boardName, c.districtSlug, c.districtName, c.kind, c.theme, c.perspective,
                    c.opensAt, c.closesAt, c.ceilingOre, c.changedAt
                from PublishedCall c order by c.opensAt desc, c.callId""", Object[].class).getResultList().stream()
                .map(row -> new CallRow((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5],
                        (String) row[6], (String) row[7], (String) row[8], (Instant) row[9], (Instant) row[10], (Long) row[11],
                        row[12] == null ? (Instant) row[9] : (Instant) row[12])).toList();
    }

    @Override
    public Map<String, CallTitle> callTitles(Collection<String> callIds) {
        Map<String, CallTitle> titles = new HashMap<>();
        if (!callIds.isEmpty()) {
            em.createQuery("select c.callId, c.titleSv, c.titleEn from PublishedCall c where c.callId in :ids", Object[].class)
                    .setParameter("ids", callIds).getResultList()
                    .forEach(row -> titles.put((String) row[0], new CallTitle((String) row[1], (String) row[2])));
        }
        return titles;
    }

    @Override
    public List<GrantSum> sums() {
        return em.createQuery("""
                select p.districtSlug, p.theme, p.fiscalYear, p.perspective, count(p), sum(p.askedOre), sum(p.grantedOre)
                from OpenPublication p where p.outcome in ('granted', 'partly')
                group by p.districtSlug, p.theme, p.fiscalYear, p.perspective""", Object[].class).getResultList().stream()
                .map(row -> new GrantSum((String) row[0], (String) row[1], ((Number) row[2]).intValue(), (String) row[3],
                        ((Number) row[4]).longValue(), ((Number) row[5]).longValue(), ((Number) row[6]).longValue())).toList();
    }

    @Override
    public Optional<Instant> lastChange() {
        return Optional.ofNullable(em.createQuery("select max(p.changedAt) from OpenPublication p where p.outcome in ('granted', 'partly')",
                Instant.class).getSingleResult());
    }
}
