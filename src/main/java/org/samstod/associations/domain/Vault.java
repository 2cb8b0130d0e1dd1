package org.samstod.associations.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The documents of associations. */
public interface Vault {

    /** The item of that key. */
    Optional<VaultItem> find(String id);

    /** The documents of an association that stand, the newest year first. */
    List<VaultItem> current(String associationId);

    /** Documents that stand and were put in before a moment, of a kind and year; for reminders. */
    List<VaultItem> current(VaultKind kind, int year, Instant addedBefore, int most);

    /** Keeps a new one. */
    void add(VaultItem item);

    /** Years whose documents of a kind serve for the last time on a day. */
    static List<Integer> yearsEndingOn(VaultKind kind, LocalDate day) {
        return IntStream.rangeClosed(day.getYear() - 3, day.getYear() + 1).boxed()
                .filter(year -> kind.lastDay(year).filter(day::equals).isPresent()).toList();
    }
}
