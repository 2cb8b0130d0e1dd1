package org.samstod.forms.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.samstod.forms.domain.FormVersion;
import org.samstod.forms.domain.FormVersions;

/** Form versions by JPA. */
@ApplicationScoped
public class JpaFormVersions implements FormVersions {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<FormVersion> find(String id) {
        return Optional.ofNullable(em.find(FormVersion.class, id));
    }

    @Override
    public Optional<FormVersion> find(String code, int ordinal) {
        return em.createQuery("select f from FormVersion f where f.code = :code and f.ordinal = :ordinal", FormVersion.class)
                .setParameter("code", code).setParameter("ordinal", ordinal).getResultStream().findFirst();
    }

    @Override
    public List<FormVersion> ofForm(String code) {
        return em.createQuery("select f from FormVersion f where f.code = :code order by f.ordinal desc", FormVersion.class)
                .setParameter("code", code).getResultList();
    }

    @Override
    public List<FormVersion> newest() {
        return em.createQuery("select f from FormVersion f where f.ordinal = (select max(o.ordinal) from FormVersion o where o.code = f.code)"
                + " order by f.code", FormVersion.class).getResultList();
    }

    @Override
    public void add(FormVersion version) {
        em.persist(version);
    }
}
