package org.samstod.journal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.annotation.Resource;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.Set;
import org.samstod.shared.Causes;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;

/**
 * Outside the transaction: tries again when the database chose this transaction as the victim of a deadlock or a lock wait
 * (never for a version conflict), and journals a denial in a transaction of its own after the rollback.
 */
@UseCase(permission = Permission.SYSTEM)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class OuterUseCaseInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01", "40XL1", "40XL2", "55P03");
    private static final int TRIES = 3;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    transient TransactionSynchronizationRegistry transactions;

    @Inject
    transient Denials denials;

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return invocation.proceed();
        }
        for (int attempt = 1;; attempt++) {
            try {
                return invocation.proceed();
            } catch (Denied denied) {
                denials.append(denied, UseCases.of(invocation).action());
                throw denied;
            } catch (Exception e) {
                if (Causes.has(e, OptimisticLockException.class)) {
                    Conflict conflict = new Conflict("conflict.stale");
                    conflict.initCause(e);
                    throw conflict;
                }
                SQLException sql = Causes.find(e, SQLException.class).orElse(null);
                if (sql == null || sql.getSQLState() == null || !WORTH_ANOTHER_TRY.contains(sql.getSQLState())
                        || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
