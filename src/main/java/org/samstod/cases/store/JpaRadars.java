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
import org.samstod.shared.Period;
import org.samstod.shared.PublicationLevel;

/** The radar's tables by JPA. */
@ApplicationScoped
public class JpaRadars implements Radars {

    private static final String OVERLAPPING = " and t.caseId <> :except and t.periodTo >= :from and t.periodFrom <= :to";
    private static final String NEWEST = " order by t.periodTo desc, t.caseId desc";

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
        kept.stream().filter(one -> keys.stream().noneMatch(other -> same(one, other))).forEach(em::remove);
        keys.stream().filter(one -> kept.stream().noneMatch(other -> same(one, other))).forEach(em::persist);
    }

    private static boolean same(RadarKey one, RadarKey other) {
        return one.kind() == other.kind() && one.keyValue().equals(other.keyValue());
    }

    @Override
    public List<String> ofAssociation(String associationId, Period period, String exceptCaseId, int most) {
        return bound(em.createQuery("select t.caseId from CaseText t where t.associationId = :association" + OVERLAPPING + NEWEST, String.class)
                .setParameter("association", associationId), period, exceptCaseId, most);
    }

    @Override
    public List<String> fromAccount(String accountId, Period period, String exceptCaseId, int most) {
        return bound(em.createQuery("select t.caseId from CaseText t where t.submittedBy = :account" + OVERLAPPING + NEWEST, String.class)
                .setParameter("account", accountId), period, exceptCaseId, most);
    }

    @Override
    public List<RadarKey> sharing(Collection<String> values, Period period, String exceptCaseId, int most) {
        return values.isEmpty() ? List.of() : bound(em.createQuery("select k from RadarKey k, CaseText t where t.caseId = k.caseId and k.keyValue in :values"
                + OVERLAPPING + NEWEST, RadarKey.class).setParameter("values", values), period, exceptCaseId, most);
    }

    @Override
    public List<String> ofLevelZero(Period period, String exceptCaseId, int most) {
        return bound(em.createQuery("select t.caseId from CaseListRow r, CaseText t where t.caseId = r.caseId and r.level = :hidden" + OVERLAPPING
                        + " order by r.receivedAt desc, t.caseId desc", String.class).setParameter("hidden", PublicationLevel.PROTECTED),
                period, exceptCaseId, most);
    }

    private static <T> List<T> bound(TypedQuery<T> query, Period period, String exceptCaseId, int most) {
        return query.setParameter("except", exceptCaseId).setParameter("from", period.from()).setParameter("to", period.to())
                .setMaxResults(most).getResultList();
    }
}
