package org.samstod.cases.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the office has put on cases for its own work. */
public interface WorkMarks {

    Optional<WorkMark> find(String caseId);

    void add(WorkMark mark);

    /** Those of open cases whose day is one of two or between them, the earliest first. */
    List<WorkMark> dueBetween(LocalDate from, LocalDate to, int most);
}
