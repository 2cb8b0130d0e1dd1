package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.samstod.cases.domain.RadarAnswer;
import org.samstod.cases.domain.RadarKey;
import org.samstod.cases.domain.RadarMeasure;
import org.samstod.cases.domain.Radars;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.Period;
import org.samstod.shared.PublicationLevel;

/**
 * The radar's tables by JPA. Each statement reads one table: on a database without versions of rows, one that joins two holds a row of the
 * first while it waits for the second, and whoever acts on that case writes both.
 */
@ApplicationScoped
public class JpaRadars implements Radars {

    private static final String OVERLAPPING = " and t.caseId <> :except and t.periodTo >= :from and t.periodFrom <= :to"
            + " order by t.periodTo desc, t.caseId desc";

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(RadarAnswer answer) {
        em.persist(answer);
    }

    @Override
    public List<RadarAnswer> answers(String caseId) {
        return em.createQuery("select a from RadarAnswer a where a.caseId = :case order by a.answeredAt, a.id", RadarAnswer.class)
                .setParameter("case", caseId).getResultList();
    }

    @Override
    public RadarMeasure measure(LocalDate day) {
        return em.createQuery("select m from RadarMeasure m where m.validFrom <= :day order by m.validFrom desc", RadarMeasure.class)
                .setParameter("day", day).setMaxResults(1).getResultStream().findFirst()
                .orElseThrow(() -> new IllegalStateException("no measure of the radar is in force on " + day));
    }

    @Override
    public List<RadarKey> keys(String caseId) {
        return em.createQuery("select k from RadarKey k where k.caseId = :case", RadarKey.class).setParameter("case", caseId).getResultList();
    }

    @Override
    public void keep(String caseId, Collection<RadarKey> keys) {
        List<RadarKey> kept = keys(caseId);
        List<RadarKey> gone = kept.stream().filter(one -> keys.stream().noneMatch(one::isSame)).toList();
        if (!gone.isEmpty()) {
            gone.forEach(em::remove);
            // A key with another time is the same key to the database, which has to lose the old one first.
            em.flush();
        }
        keys.stream().filter(one -> kept.stream().noneMatch(one::isSame)).forEach(em::persist);
    }

    @Override
    public List<String> ofAssociation(String associationId, Period period, String exceptCaseId, int most) {
        return bound(em.createQuery("select t.caseId from CaseText t where t.associationId = :association" + OVERLAPPING, String.class)
                .setParameter("association", associationId), period, exceptCaseId, most);
    }

    @Override
    public List<String> ofNumbers(Collection<OrganisationNumber> numbers, Period period, String exceptCaseId, int most) {
        return numbers.isEmpty() ? List.of() : bound(em.createQuery("select t.caseId from CaseText t where t.organisationNumber in :numbers" + OVERLAPPING,
                String.class).setParameter("numbers", numbers.stream().map(OrganisationNumber::digits).toList()), period, exceptCaseId, most);
    }

    @Override
    public List<String> fromAccount(String accountId, Period period, String exceptCaseId, int most) {
        return bound(em.createQuery("select t.caseId from CaseText t where t.submittedBy = :account" + OVERLAPPING, String.class)
                .setParameter("account", accountId), period, exceptCaseId, most);
    }

    @Override
    public List<RadarKey> sharing(Collection<String> values, Period period, String exceptCaseId, int most) {
        return values.isEmpty() ? List.of() : bound(em.createQuery("select t from RadarKey t where t.keyValue in :values" + OVERLAPPING, RadarKey.class).setParameter("values", values), period, exceptCaseId, most);
    }

    @Override
    public List<String> ofLevelZero(Period period, String exceptCaseId, int most) {
        return bound(em.createQuery("select t.caseId from CaseText t where t.level = :hidden" + OVERLAPPING, String.class)
                .setParameter("hidden", PublicationLevel.PROTECTED), period, exceptCaseId, most);
    }

    private static <T> List<T> bound(TypedQuery<T> query, Period period, String exceptCaseId, int most) {
        return query.setParameter("except", exceptCaseId).setParameter("from", period.from()).setParameter("to", period.to())
                .setMaxResults(most).getResultList();
    }
}
