package org.samstod.journal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.List;
import org.samstod.journal.domain.Act;
import org.samstod.journal.domain.Chain;

/** Inside the transaction: asks for the permission, proceeds, and at the outermost use case appends the one entry. */
@UseCase(permission = Permission.SYSTEM)
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class InnerUseCaseInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

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
