package org.samstod.decisions.domain;

import java.util.ArrayList;
import java.util.List;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Violation;

/** Collects everything that is wrong before anything is refused, so that a form is corrected once. */
final class Violations {

    private final List<Violation> found = new ArrayList<>();

    void when(boolean wrong, String field, String code, Object... args) {
        if (wrong) {
            found.add(new Violation(field, code, args));
        }
    }

    /** @throws BusinessException when something was found */
    void raise() {
        if (!found.isEmpty()) {
            throw BusinessException.all(found);
        }
    }
}
