package org.samstod.journal;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;
import java.util.List;
import org.samstod.journal.domain.Act;
import org.samstod.journal.domain.Chain;

/**
 * Inside the transaction: asks for the permission, proceeds, and at the outermost use case appends the one entry. A use case that reads without a
 * transaction is only asked for its permission; an act told in it has nowhere to go and fails.
 */
@UseCase(permission = Permission.SYSTEM)
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class InnerUseCaseInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    transient TransactionSynchronizationRegistry transactions;

    @Inject
    transient Gate gate;

    @Inject
    transient Acts acts;

    @Inject
    transient Chain chain;

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        UseCase useCase = UseCases.of(invocation);
        gate.requirePermission(useCase.permission());
        if (useCase.action().isEmpty() && transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            return invocation.proceed();
        }
        acts.enter(useCase.action());
        boolean outermost = false;
        Object result;
        try {
            result = invocation.proceed();
        } finally {
            outermost = acts.leave();
        }
        if (outermost) {
            List<Act> done = acts.take();
            if (!done.isEmpty()) {
                String action = useCase.action().isEmpty() ? done.get(0).action() : useCase.action();
                chain.append(action, gate.actorId(), done);
            } else if (!useCase.action().isEmpty()) {
                throw new IllegalStateException(invocation.getMethod() + " has an action but told no act");
            }
        }
        return result;
    }
}
