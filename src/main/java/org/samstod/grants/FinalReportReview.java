package org.samstod.grants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.applications.AnswersView;

/**
 * A report as an officer goes through it.
 *
 * @param version of the report, which each act sends back
 * @param state a code of {@code ReportState}
 * @param answers what was sent in last, or null while nothing has come
 * @param sent every time it was sent in, oldest first
 * @param seed what the draw of receipts follows from
 * @param checks the checklist with what was found
 * @param mayAct whether the person may act on it
 */
public record FinalReportReview(String grantId, String caseId, String number, String applicant, String title, long version, String state, LocalDate due,
        boolean overdue, LocalDate completionDue, AnswersView answers, FinalReportMoney money, List<Sent> sent, List<FinalReportRequest> requests, String seed,
        int drawn, List<Check> checks, Instant reviewedAt, String reviewedBy, String conclusion, boolean mayAct) {

    /** One time it was sent in. */
    public record Sent(int ordinal, Instant at, String number, boolean late, String sha256) {
    }

    /**
     * A line of the checklist.
     *
     * @param words the line in Swedish and English
     * @param finding {@code YES}, {@code NO}, {@code NOT_RELEVANT} or null
     */
    public record Check(String code, String sv, String en, String finding, String note) {
    }

    /** Whether it can be gone through now. */
    public boolean reviewable() {
        return "SUBMITTED".equals(state) || "COMPLETING".equals(state);
    }

    /** The extension that waits for an answer, or null. */
    public FinalReportRequest extension() {
        return requests.stream().filter(one -> one.open() && one.extension()).findFirst().orElse(null);
    }
}
