package org.samstod.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;
import org.samstod.shared.Aggregate;

/**
 * Where a use case says what it did. All acts of one transaction become one entry, appended by the outermost use case as
 * the last statement before commit.
 */
@ApplicationScoped
public class Journal {

    /** Retention class of ordinary case records. */
    public static final String CASE = "case";
    /** Retention class of access, roles and set-up. */
    public static final String SETUP = "set-up";

    @Inject
    Acts acts;

    /** Tells an act on an aggregate; its version is read after the flush. The payload is what the act made, as a record or map. */
    public void act(Aggregate subject, Object payload) {
        acts.add(subject.id(), subject::version, payload, CASE);
    }

    /** Tells an act on something that is no aggregate. */
    public void act(String subjectId, long version, Object payload) {
        LongSupplier fixed = () -> version;
        acts.add(subjectId, fixed, payload, CASE);
    }

    /** Tells an act with a retention class of its own. */
    public void act(Aggregate subject, Object payload, String retentionClass) {
        acts.add(subject.id(), subject::version, payload, retentionClass);
    }
}
