package org.samstod.journal;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A public method of a service: what it needs and, when it changes something that must be answered for, the action that
 * enters the journal. Reads, autosave and presence have no action and append nothing.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface UseCase {

    /** What the actor's role must hold. */
    @Nonbinding
    Permission permission();

    /** The word of the journal, such as {@code application.submit}; empty for what is not journalled. */
    @Nonbinding
    String action() default "";
}
