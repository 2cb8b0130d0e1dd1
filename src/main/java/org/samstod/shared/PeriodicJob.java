package org.samstod.shared;

import java.time.Duration;

/**
 * Work that is done again and again. A bean of any room; the runner in platform calls it as the system actor, on one node at a
 * time, and never two runs at once. A run that throws is logged and comes again at its next time.
 */
public interface PeriodicJob {

    /** Its name in the lease table and the log: lower case with hyphens and dots, at most 60 characters, never changed. */
    String name();

    /** The time from the end of one run to the next. */
    Duration every();

    /** Does what is due; each piece in a transaction of its own, so that a stop in the middle loses nothing. */
    void run();
}
