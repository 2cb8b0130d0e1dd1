package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.samstod.cases.domain.CaseTransfer;
import org.samstod.cases.domain.CaseTransfers;

/** What boards have handed over, by JPA. */
@ApplicationScoped
public class JpaCaseTransfers implements CaseTransfers {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<CaseTransfer> ofApplication(String applicationId) {
        return em.createQuery("select t from CaseTransfer t where t.applicationId = :application order by t.transferredAt, t.id", CaseTransfer.class)
                .setParameter("application", applicationId).getResultList();
    }

    @Override
    public void add(CaseTransfer transfer) {
        em.persist(transfer);
    }
}
