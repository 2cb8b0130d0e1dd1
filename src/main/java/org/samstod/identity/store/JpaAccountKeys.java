package org.samstod.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.samstod.identity.domain.AccountKey;
import org.samstod.identity.domain.AccountKeys;
import org.samstod.shared.Ids;

/** The secrets of mailed links by JPA. */
@ApplicationScoped
public class JpaAccountKeys implements AccountKeys {

    private static final String PURPOSE = "address";

    @PersistenceContext
    EntityManager em;

    @Override
    public String secret(Instant now) {
        return em.createQuery("select k from AccountKey k where k.purpose = :purpose", AccountKey.class).setParameter("purpose", PURPOSE)
                .getResultStream().findFirst().map(AccountKey::secret).orElseGet(() -> {
                    AccountKey made = new AccountKey(PURPOSE, Ids.next() + Ids.next(), now);
                    em.persist(made);
                    return made.secret();
                });
    }
}
