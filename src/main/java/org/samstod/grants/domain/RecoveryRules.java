package org.samstod.grants.domain;

import java.util.ArrayList;
import java.util.List;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Violation;

/** Collects everything that is wrong with one step of a recovery. */
final class RecoveryRules {

    private final List<Violation> wrong = new ArrayList<>();

    RecoveryRules when(boolean is, String field, String code, Object... args) {
        if (is) {
            wrong.add(new Violation(field, code, args));
        }
        return this;
    }

    /** A text that must be there. */
    RecoveryRules text(String typed, int shortest, int longest, String field, String code) {
        String clean = typed == null ? "" : typed.strip();
        return when(clean.length() < shortest || clean.length() > longest, field, code, shortest, longest);
    }

    /** @throws BusinessException with all of it */
    void raise() {
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
