package org.samstod.grants.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
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

    /** A sum, at most another. */
    RecoveryRules atMost(Money sum, Money most, String field, String code) {
        return when(sum == null || !sum.isPositive(), field, "recovery.sum").when(sum != null && sum.isMoreThan(most), field, code, most);
    }

    /** A day on which something has happened. */
    RecoveryRules happened(LocalDate on, RecoveryEntry.Recorder by, String field) {
        return when(on == null || on.isAfter(Clock.dayOf(by.at())), field, "recovery.on");
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
