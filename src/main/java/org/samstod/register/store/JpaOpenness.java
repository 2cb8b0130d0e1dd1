package org.samstod.register.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.register.domain.EntryConfirmation;
import org.samstod.register.domain.Openness;
import org.samstod.register.domain.RegisterView;

/** The boards' settings and the confirmations by JPA. */
@ApplicationScoped
public class JpaOpenness implements Openness {

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(RegisterView view) {
        em.persist(view);
    }

    @Override
    public void add(EntryConfirmation confirmation) {
        em.persist(confirmation);
    }

    @Override
    public Optional<RegisterView> ofBoard(String boardId) {
        return em.createQuery("select v from RegisterView v where v.boardId = :board", RegisterView.class).setParameter("board", boardId)
                .setMaxResults(1).getResultList().stream().findFirst();
    }

    @Override
    public Optional<EntryConfirmation> holding(String firstId) {
        return holding(List.of(firstId)).stream().findFirst();
    }

    @Override
    public List<EntryConfirmation> holding(Collection<String> firstIds) {
        return firstIds.isEmpty() ? List.of() : em.createQuery("select c from EntryConfirmation c where c.entryId in :entries and c.endedAt is null",
                EntryConfirmation.class).setParameter("entries", firstIds).getResultList();
    }

    @Override
    public List<EntryConfirmation> holdingOf(String boardId) {
        return em.createQuery("select c from EntryConfirmation c where c.boardId = :board and c.endedAt is null order by c.confirmedAt desc, c.id",
                EntryConfirmation.class).setParameter("board", boardId).getResultList();
    }
}
