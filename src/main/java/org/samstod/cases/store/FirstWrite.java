package org.samstod.cases.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.samstod.shared.Causes;
import org.samstod.shared.Conflict;

/** Writing what two people may write for the first time at once: the second is told, as with a stale version. */
final class FirstWrite {

    /** SQLState of a unique constraint that said no, in SQL:2016 part 2. */
    private static final String TAKEN = "23505";

    private FirstWrite() {
    }

    /** @throws Conflict {@code conflict.stale} when somebody else was first */
    static void flush(EntityManager em) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw conflict(e);
        } catch (PersistenceException e) {
            if (Causes.find(e, SQLException.class).filter(sql -> TAKEN.equals(sql.getSQLState())).isPresent()) {
                throw conflict(e);
            }
            throw e;
        }
    }

    private static Conflict conflict(Exception cause) {
        Conflict conflict = new Conflict("conflict.stale");
        conflict.initCause(cause);
        return conflict;
    }
}
