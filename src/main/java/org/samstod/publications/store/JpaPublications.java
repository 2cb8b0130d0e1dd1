package org.samstod.publications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.queries.Cursor;
import org.samstod.publications.domain.AssociationCap;
import org.samstod.publications.domain.InitiativeCard;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.LimitedGrant;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.PublicationVersion;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.PublishedAssociation;
import org.samstod.publications.domain.PublishedCall;
import org.samstod.publications.domain.PublishedCase;
import org.samstod.publications.domain.PublishedNotice;
import org.samstod.publications.domain.PublishedOutcome;
import org.samstod.publications.domain.YearlyRow;

/** The public copies in the database. */
@ApplicationScoped
public class JpaPublications implements Publications {

    @PersistenceContext
    EntityManager em;

    @Override
    public PublicationVersion lockVersion() {
        return em.find(PublicationVersion.class, PublicationVersion.ROW, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public long currentVersion() {
        return em.createQuery("select v.currentNumber from PublicationVersion v where v.rowName = :row", Long.class)
                .setParameter("row", PublicationVersion.ROW).getSingleResult();
    }

    @Override
    public void add(Object copy) {
        em.persist(copy);
    }

    @Override
    public void remove(Object copy) {
        em.remove(copy);
    }

    @Override
    public Optional<AssociationCap> capOf(String associationId) {
        return first(em.createQuery("select c from AssociationCap c where c.associationId = :id", AssociationCap.class)
                .setParameter("id", associationId));
    }

    @Override
    public Optional<PublishedCase> caseOf(String caseId) {
        return first(em.createQuery("select c from PublishedCase c where c.caseId = :id", PublishedCase.class).setParameter("id", caseId));
    }

    @Override
    public List<PublishedCase> casesOf(String associationId) {
        return em.createQuery("select c from PublishedCase c where c.associationId = :id order by c.id", PublishedCase.class)
                .setParameter("id", associationId).getResultList();
    }

    @Override
    public List<PublishedCase> casesOfYear(int fiscalYear) {
        return em.createQuery("select c from PublishedCase c where c.fiscalYear = :year", PublishedCase.class)
                .setParameter("year", fiscalYear).getResultList();
    }

    @Override
    public List<YearlyRow> yearlyRows(int most) {
        return em.createQuery("select y from YearlyRow y order by y.fiscalYear desc", YearlyRow.class).setMaxResults(most).getResultList();
    }

    @Override
    public Optional<YearlyRow> yearlyRow(int fiscalYear) {
        return first(em.createQuery("select r from YearlyRow r where r.fiscalYear = :year", YearlyRow.class).setParameter("year", fiscalYear));
    }

    @Override
    public Optional<OpenPublication> open(String publicId) {
        return Optional.ofNullable(em.find(OpenPublication.class, publicId));
    }

    @Override
    public List<OpenPublication> open(Collection<String> publicIds) {
        return publicIds.isEmpty() ? List.of()
                : em.createQuery("select p from OpenPublication p where p.id in :ids", OpenPublication.class).setParameter("ids", publicIds)
                        .getResultList();
    }

    @Override
    public List<InitiativeCard> cards(Collection<String> publicIds) {
        return publicIds.isEmpty() ? List.of() : em.createQuery("""
                select new org.samstod.publications.domain.InitiativeCard(p.id, p.title, p.summary, p.associationName, p.districtSlug, p.districtName,
                    p.neighbourhoodName, p.theme, p.kind, p.fiscalYear, p.grantedOre, p.decidedOn)
                from OpenPublication p where p.id in :ids""", InitiativeCard.class).setParameter("ids", publicIds).getResultList();
    }

    @Override
    public List<OpenPublication> openToRead(Collection<String> publicIds) {
        List<OpenPublication> found = open(publicIds);
        if (em.isJoinedToTransaction()) {
            // Without one nothing is kept that could be let go.
            found.forEach(em::detach);
        }
        return found;
    }

    @Override
    public Optional<PublishedOutcome> outcomeOf(String publicId) {
        return em.createQuery("select o from PublishedOutcome o where o.publicId = :id", PublishedOutcome.class).setParameter("id", publicId)
                .getResultStream().findFirst();
    }

    @Override
    public Set<String> withOutcome(Collection<String> publicIds) {
        return publicIds.isEmpty() ? Set.of()
                : Set.copyOf(em.createQuery("select o.publicId from PublishedOutcome o where o.publicId in :ids", String.class)
                        .setParameter("ids", publicIds).getResultList());
    }

    @Override
    public void removeOutcome(String publicId) {
        em.createQuery("delete from PublishedOutcome o where o.publicId = :id").setParameter("id", publicId).executeUpdate();
    }

    @Override
    public List<OpenPublication> openOfCall(String callId) {
        return em.createQuery("select p from OpenPublication p where p.callId = :id order by p.associationName, p.id", OpenPublication.class)
                .setParameter("id", callId).getResultList();
    }

    @Override
    public List<OpenPublication> openOfCalls(Collection<String> callIds) {
        return callIds.isEmpty() ? List.of()
                : em.createQuery("select p from OpenPublication p where p.callId in :ids", OpenPublication.class).setParameter("ids", callIds)
                        .getResultList();
    }

    @Override
    public List<OpenPublication> openOf(String associationId) {
        return em.createQuery("select p from OpenPublication p where p.associationId = :id order by p.decidedOn desc, p.id", OpenPublication.class)
                .setParameter("id", associationId).getResultList();
    }

    @Override
    public List<OpenPublication> openOfCases(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of()
                : em.createQuery("select p from OpenPublication p where p.caseId in :ids and p.outcome in ('granted', 'partly')",
                        OpenPublication.class).setParameter("ids", caseIds).getResultList();
    }

    @Override
    public List<InitiativeRow> initiativeRows() {
        List<InitiativeRow> rows = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        // Row by row: a country's rows as the provider keeps them take more than the catalogue that is made of them.
        Cursor each = (Cursor) em.createQuery("""
                select new org.samstod.publications.domain.InitiativeRow(p.id, p.textStamp, p.districtSlug, p.neighbourhoodSlug, p.theme,
                    p.target, p.ageFrom, p.ageTo, p.kind, p.fiscalYear, p.grantedOre, p.decidedOn, p.titleSort, p.associationId, p.perspective)
                from OpenPublication p where p.outcome in ('granted', 'partly')""").setHint(QueryHints.CURSOR, HintValues.TRUE).getSingleResult();
        try {
            while (each.hasNext()) {
                rows.add(((InitiativeRow) each.next()).kept(text -> text == null ? null : known.computeIfAbsent(text, same -> same)));
            }
        } finally {
            each.close();
        }
        return rows;
    }

    @Override
    public Optional<LimitedGrant> limited(String publicId) {
        return Optional.ofNullable(em.find(LimitedGrant.class, publicId));
    }

    @Override
    public List<LimitedGrant> limitedUpTo(LocalDate day, int most) {
        return em.createQuery("select g from LimitedGrant g where g.batchDay <= :day order by g.batchDay desc, g.id", LimitedGrant.class)
                .setParameter("day", day).setMaxResults(most).getResultList();
    }

    @Override
    public List<String> associationPageIds() {
        return em.createQuery("select a.id from PublishedAssociation a order by a.id", String.class).getResultList();
    }

    @Override
    public List<PublishedAssociation> associationsNamedLike(String pattern, int most) {
        return em.createQuery("select a from PublishedAssociation a where lower(a.name) like :pattern escape '\\' order by a.name, a.id",
                PublishedAssociation.class).setParameter("pattern", pattern).setMaxResults(most).getResultList();
    }

    @Override
    public Optional<PublishedAssociation> association(String publicId) {
        return Optional.ofNullable(em.find(PublishedAssociation.class, publicId));
    }

    @Override
    public Optional<PublishedAssociation> associationPageOf(String associationId) {
        return first(em.createQuery("select a from PublishedAssociation a where a.associationId = :id", PublishedAssociation.class)
                .setParameter("id", associationId));
    }

    @Override
    public Map<String, String> associationPages(Collection<String> associationIds) {
        Map<String, String> pages = new HashMap<>();
        if (!associationIds.isEmpty()) {
            em.createQuery("select a from PublishedAssociation a where a.associationId in :ids", PublishedAssociation.class)
                    .setParameter("ids", associationIds).getResultList().forEach(page -> pages.put(page.associationId(), page.id()));
        }
        return pages;
    }

    @Override
    public Optional<PublishedCall> call(String callId) {
        return first(em.createQuery("select c from PublishedCall c where c.callId = :id", PublishedCall.class).setParameter("id", callId));
    }

    @Override
    public List<PublishedCall> callsOpenAt(Instant now, int most) {
        return em.createQuery("""
                select c from PublishedCall c where c.opensAt <= :now and (c.closesAt is null or c.closesAt > :now)
                order by case when c.closesAt is null then 1 else 0 end, c.closesAt, c.titleSv, c.id""", PublishedCall.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }

    @Override
    public List<PublishedCall> callsOpeningAfter(Instant now, int most) {
        return em.createQuery("select c from PublishedCall c where c.opensAt > :now order by c.opensAt, c.titleSv, c.id", PublishedCall.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }

    @Override
    public List<PublishedCall> callsClosedBefore(Instant now, int most) {
        return em.createQuery("select c from PublishedCall c where c.closesAt <= :now order by c.closesAt desc, c.titleSv, c.id", PublishedCall.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }

    @Override
    public Optional<Instant> nextCallChange(Instant now) {
        Instant opens = em.createQuery("select min(c.opensAt) from PublishedCall c where c.opensAt > :now", Instant.class)
                .setParameter("now", now).getSingleResult();
        Instant closes = em.createQuery("select min(c.closesAt) from PublishedCall c where c.closesAt > :now", Instant.class)
                .setParameter("now", now).getSingleResult();
        if (opens == null || closes == null) {
            return Optional.ofNullable(opens == null ? closes : opens);
        }
        return Optional.of(opens.isBefore(closes) ? opens : closes);
    }

    @Override
    public Optional<PublishedNotice> notice(String noticeId) {
        return first(em.createQuery("select n from PublishedNotice n where n.noticeId = :id", PublishedNotice.class).setParameter("id", noticeId));
    }

    @Override
    public List<PublishedNotice> noticesUpOn(LocalDate day) {
        return em.createQuery("""
                select distinct n from PublishedNotice n left join fetch n.rows
                where n.postedOn <= :day and n.takeDownOn >= :day order by n.postedOn desc, n.boardName, n.id""", PublishedNotice.class)
                .setParameter("day", day).getResultList();
    }

    @Override
    public List<PublishedNotice> noticesOfCase(String caseId) {
        return em.createQuery("select distinct n from PublishedNotice n join n.rows r where r.caseId = :id", PublishedNotice.class)
                .setParameter("id", caseId).getResultList();
    }

    @Override
    public List<PublishedNotice> noticesOfAssociation(String associationId) {
        return em.createQuery("select distinct n from PublishedNotice n join n.rows r where r.associationId = :id", PublishedNotice.class)
                .setParameter("id", associationId).getResultList();
    }

    private static <T> Optional<T> first(TypedQuery<T> query) {
        return query.setMaxResults(1).getResultList().stream().findFirst();
    }
}
