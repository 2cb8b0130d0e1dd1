package org.samstod.forms.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.samstod.forms.domain.FormDraft;
import org.samstod.forms.domain.FormDraftState;
import org.samstod.forms.domain.FormDrafts;
import org.samstod.shared.BusinessException;

/** Drafts of forms by JPA. */
@ApplicationScoped
public class JpaFormDrafts implements FormDrafts {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<FormDraft> find(String id) {
        return Optional.ofNullable(em.find(FormDraft.class, id));
    }

    @Override
    public Optional<FormDraft> open(String code) {
        return em.createQuery("select d from FormDraft d where d.code = :code and d.state = :state", FormDraft.class)
                .setParameter("code", code).setParameter("state", FormDraftState.DRAFT).getResultStream().findFirst();
    }

    @Override
    public List<FormDraft> open() {
        return em.createQuery("select d from FormDraft d where d.state = :state order by d.code", FormDraft.class)
                .setParameter("state", FormDraftState.DRAFT).getResultList();
    }

    @Override
    public void add(FormDraft draft) {
        em.persist(draft);
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (isTaken(e)) {
                throw new BusinessException("form.draft.exists");
            }
            throw e;
        }
    }

    /** Whether somebody else began a draft of the same form at the same moment: the only other unique thing is the random key. */
    private static boolean isTaken(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
