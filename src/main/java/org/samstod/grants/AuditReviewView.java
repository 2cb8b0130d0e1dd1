package org.samstod.grants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The review of a grant as staff see it.
 *
 * @param inside whether it was drawn over what is not open
 * @param officer who looks into it; empty while nobody does
 * @param mine whether it is the acting person
 * @param asked codes of what was asked for
 * @param suggestedDue a last day for what is asked for
 * @param mayTake whether the acting person's role takes reviews
 * @param whyNot why the acting person cannot take it: {@code handled} or {@code tied}; null when nothing is in the way
 * @param narrow whether the case is of level 1 or 0, which few may read
 * @param named whom the system has named on the case to look into it; empty while it has named nobody
 * @param namedMe whether the acting person has been named so
 */
public record AuditReviewView(String id, long version, String grantId, String caseId, String number, String applicant, String title, int year, boolean inside,
        String state, Instant openedAt, String officer, Instant takenAt, boolean mine, List<String> asked, String askedText, LocalDate due, boolean overdue,
        Instant askedAt, LocalDate suggestedDue, String finding, String conclusion, Instant closedAt, boolean mayTake, String whyNot,
        boolean narrow, String named, boolean namedMe) {

    public boolean open() {
        return !"CLOSED".equals(state);
    }
}
