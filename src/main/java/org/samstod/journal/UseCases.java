package org.samstod.journal;

import jakarta.interceptor.InvocationContext;

/** Finds the declaration of the use case that is being called. */
final class UseCases {

    private UseCases() {
    }

    static UseCase of(InvocationContext invocation) {
        UseCase onMethod = invocation.getMethod().getAnnotation(UseCase.class);
        UseCase found = onMethod != null ? onMethod : invocation.getMethod().getDeclaringClass().getAnnotation(UseCase.class);
        if (found == null) {
            throw new IllegalStateException("no @UseCase on " + invocation.getMethod());
        }
        return found;
    }
}
