package org.samstod.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.identity.Role;

/** Who opened which case. */
public interface CaseReadings {

    /** The row of a person in a role, a case and a day. */
    Optional<CaseReading> find(String caseId, String accountId, Role role, LocalDate day);

    /** The readings of cases, the latest first. */
    List<CaseReading> of(Collection<String> caseIds, int most);

    /** Who opened a case since a moment, the latest first. */
    List<CaseReading> lately(String caseId, Instant since);

    /** The last day before another on which somebody opened a case. */
    Optional<LocalDate> lastDayBefore(String accountId, LocalDate day);

    /** Keeps a new one. */
    void add(CaseReading reading);
}
