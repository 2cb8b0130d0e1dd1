package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
    public List<CaseMessage> of(String caseId) {
        return em.createQuery("select m from CaseMessage m where m.caseId = :case order by m.writtenAt, m.id", CaseMessage.class)
                .setParameter("case", caseId).getResultList();
    }

    @Override
    public void add(CaseMessage message) {
        em.persist(message);
    }
}
