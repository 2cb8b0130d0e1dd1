package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision and the appeals against it.
 *
 * @param applicant null when the reader meets the case by number alone
 * @param status name of the decision's status
 * @param late whether an appeal that comes today is too late
 * @param rulingOn the day of the ruling that annulled it, when the case can be opened again; else null
 * @param annulledOn since when that ruling has legal force, when the case was opened again; else null
 */
public record AppealsView(String decisionId, String number, String applicant, String title, String outcome, LocalDate decidedOn, String status,
        LocalDate lastAppealDay, boolean late, String minutesId, List<One> appeals,
        LocalDate rulingOn, LocalDate annulledOn, Instant reopenedAt) implements Serializable {

    /** An appeal; {@code next} the states it may take now. */
    public record One(String id, long version, LocalDate receivedOn, String state, List<String> next, List<Step> steps) implements Serializable {
    }

    /** What happened to it. */
    public record Step(String state, LocalDate day, String court, String courtNumber, String note, String by, Instant at) implements Serializable {
    }
}
