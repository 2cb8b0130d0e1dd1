package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.domain.WorkView;
import org.samstod.cases.domain.WorkViews;

/** Saved lists by JPA. */
@ApplicationScoped
public class JpaWorkViews implements WorkViews {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<WorkView> find(String id) {
        return Optional.ofNullable(em.find(WorkView.class, id));
    }

    @Override
    public List<WorkView> of(String accountId, String boardId, int most) {
        String which = boardId == null ? "v.accountId = :account and v.boardId is null"
                : "v.boardId = :board and (v.accountId = :account or v.shared = :yes)";
        TypedQuery<WorkView> query = em.createQuery("select v from WorkView v where " + which + " order by v.name, v.id", WorkView.class)
                .setParameter("account", accountId);
        if (boardId != null) {
            query.setParameter("board", boardId).setParameter("yes", true).setHint("eclipselink.jdbc.bind-parameters", "true");
        }
        return query.setMaxResults(most).getResultList();
    }

    @Override
    public void add(WorkView view) {
        em.persist(view);
    }

    @Override
    public void remove(WorkView view) {
        em.remove(view);
    }
}
