package org.samstod.applications.domain;

import java.util.Map;
import java.util.Set;

/** Where an application is: {@code draft → submitted → withdrawn}. What happens to the case beside it is not a state of it. */
public enum ApplicationStatus {
    /** Being written; the association's own. */
    DRAFT,
    /** Received, in one or more revisions. */
    SUBMITTED,
    /** Taken back by the applicant after submission; its revisions stay. */
    WITHDRAWN;

    private static final Map<ApplicationStatus, Set<ApplicationStatus>> NEXT = Map.of(DRAFT, Set.of(SUBMITTED), SUBMITTED,
            Set.of(SUBMITTED, WITHDRAWN), WITHDRAWN, Set.of());

    /** Whether the state may follow this one; submitting again makes a new revision. */
    public boolean mayBecome(ApplicationStatus next) {
        return NEXT.get(this).contains(next);
    }
}
