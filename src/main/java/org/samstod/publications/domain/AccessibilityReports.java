package org.samstod.publications.domain;

import java.util.List;
import java.util.Optional;

/** Reports of what in the portal cannot be used. */
public interface AccessibilityReports {

    /** The report of that key. */
    Optional<AccessibilityReport> find(String id);

    /** Those that wait, the oldest first. */
    List<AccessibilityReport> waiting(int most);

    /** Those that have been dealt with, the newest first. */
    List<AccessibilityReport> answered(int most);

    /** How many wait. */
    long waiting();

    void add(AccessibilityReport report);
}
