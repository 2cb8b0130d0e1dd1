package org.samstod.publications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.samstod.publications.domain.FormKey;
import org.samstod.publications.domain.FormKeys;
import org.samstod.shared.Ids;

/** The keys of public forms by JPA. */
@ApplicationScoped
public class JpaFormKeys implements FormKeys {

    @PersistenceContext
    EntityManager em;

    @Override
    public String secret(String purpose, Instant now) {
        return em.createQuery("select k from FormKey k where k.purpose = :purpose", FormKey.class).setParameter("purpose", purpose)
                .getResultStream().findFirst().map(FormKey::secret).orElseGet(() -> {
                    FormKey made = new FormKey(purpose, Ids.next() + Ids.next(), now);
                    em.persist(made);
                    return made.secret();
                });
    }
}
