package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.AllocationField;
import org.samstod.cases.domain.AllocationCell;
import org.samstod.cases.domain.AllocationVariant;
import org.samstod.cases.domain.Allocations;
import org.samstod.shared.Ids;

/** Variants of allocation sheets by JPA. */
@ApplicationScoped
public class JpaAllocations implements Allocations {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<AllocationVariant> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(AllocationVariant.class, id)) : Optional.empty();
    }

    @Override
    public Optional<AllocationVariant> findForUpdate(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(AllocationVariant.class, id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
    }

    @Override
    public List<AllocationVariant> ofMatter(String matterId) {
        return em.createQuery("select v from AllocationVariant v where v.matterId = :matter order by v.madeAt, v.id", AllocationVariant.class)
                .setParameter("matter", matterId).getResultList();
    }

    @Override
    public List<AllocationCell> cells(String variantId) {
        return em.createQuery("select c from AllocationCell c where c.variantId = :variant", AllocationCell.class)
                .setParameter("variant", variantId).getResultList();
    }

    @Override
    public List<AllocationCell> cells(String variantId, String caseId) {
        return em.createQuery("select c from AllocationCell c where c.variantId = :variant and c.caseId = :case", AllocationCell.class)
                .setParameter("variant", variantId).setParameter("case", caseId).getResultList();
    }

    @Override
    public Optional<AllocationCell> cell(String variantId, String caseId, AllocationField field) {
        return em.createQuery("select c from AllocationCell c where c.variantId = :variant and c.caseId = :case and c.field = :field",
                        AllocationCell.class)
                .setParameter("variant", variantId).setParameter("case", caseId).setParameter("field", field).getResultStream().findFirst();
    }

    @Override
    public void add(AllocationVariant variant) {
        em.persist(variant);
        // Its cells are written later in the same flush in no given order; the foreign key needs it first.
        flush();
    }

    @Override
    public void add(AllocationCell cell) {
        em.persist(cell);
    }

    @Override
    public void addAll(Collection<AllocationCell> cells) {
        cells.forEach(em::persist);
    }

    @Override
    public void flush() {
        FirstWrite.flush(em);
    }
}
