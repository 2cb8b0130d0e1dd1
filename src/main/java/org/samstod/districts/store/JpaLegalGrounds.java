package org.samstod.districts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samstod.districts.domain.LegalGround;
import org.samstod.districts.domain.LegalGrounds;

/** Legal grounds by JPA. */
@ApplicationScoped
public class JpaLegalGrounds implements LegalGrounds {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<LegalGround> all() {
        return em.createQuery("select g from LegalGround g order by g.use, g.code, g.validFrom", LegalGround.class).getResultList();
    }

    @Override
    public Set<String> codes() {
        return new HashSet<>(em.createQuery("select distinct g.code from LegalGround g", String.class).getResultList());
    }

    @Override
    public List<LegalGround> byCode(String code) {
        return em.createQuery("select g from LegalGround g where g.code = :code order by g.validFrom", LegalGround.class)
                .setParameter("code", code).getResultList();
    }

    @Override
    public Optional<LegalGround> find(String id) {
        return Optional.ofNullable(em.find(LegalGround.class, id));
    }

    @Override
    public void add(LegalGround ground) {
        em.persist(ground);
    }
}
