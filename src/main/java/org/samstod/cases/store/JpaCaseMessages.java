package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.domain.CaseMessage;
import org.samstod.cases.domain.CaseMessages;
import org.samstod.shared.Ids;

/** Messages of cases by JPA. */
@ApplicationScoped
public class JpaCaseMessages implements CaseMessages {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<CaseMessage> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(CaseMessage.class, id)) : Optional.empty();
    }

    @Override
    public List<CaseMessage> of(Collection<String> caseIds) {
        return em.createQuery("select m from CaseMessage m where m.caseId in :cases order by m.writtenAt, m.id", CaseMessage.class)
                .setParameter("cases", caseIds).getResultList();
    }

    @Override
    public void add(CaseMessage message) {
        em.persist(message);
    }
}
