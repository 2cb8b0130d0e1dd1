package org.samstod.associations.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.samstod.associations.domain.Mandate;
import org.samstod.associations.domain.MandateStatus;
import org.samstod.associations.domain.Mandates;
import org.samstod.shared.Ids;

/** Signing rights by JPA. */
@ApplicationScoped
public class JpaMandates implements Mandates {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Mandate> ofStatement(String statementId) {
        return Ids.isId(statementId) ? query("m.statementId = :statement order by m.id").setParameter("statement", statementId).getResultList()
                : List.of();
    }

    @Override
    public List<Mandate> ofAssociation(String associationId) {
        return query("m.associationId = :association order by m.statedAt desc, m.statementId, m.id").setParameter("association", associationId)
                .getResultList();
    }

    @Override
    public List<Mandate> ofMemberships(Collection<String> membershipIds) {
        return membershipIds.isEmpty() ? List.of() : query("m.membershipId in :memberships order by m.id")
                .setParameter("memberships", membershipIds).getResultList();
    }

    @Override
    public List<Mandate> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : query("m.id in :ids").setParameter("ids", ids).getResultList();
    }

    @Override
    public List<Mandate> waiting(String boardId) {
        return query("m.boardId = :board and m.status = :claimed order by m.statedAt, m.statementId, m.id").setParameter("board", boardId)
                .setParameter("claimed", MandateStatus.CLAIMED).getResultList();
    }

    @Override
    public List<Mandate> endingOn(LocalDate day, int most) {
        return query("m.validTo = :day and m.status = :verified order by m.id").setParameter("day", day)
                .setParameter("verified", MandateStatus.VERIFIED).setMaxResults(most).getResultList();
    }

    private TypedQuery<Mandate> query(String condition) {
        return em.createQuery("select m from Mandate m where " + condition, Mandate.class);
    }

    @Override
    public void add(Mandate mandate) {
        em.persist(mandate);
    }
}
