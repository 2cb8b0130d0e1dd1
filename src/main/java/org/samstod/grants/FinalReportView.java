package org.samstod.grants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.samstod.applications.AnswerView;
import org.samstod.attachments.FileView;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormSection;
import org.samstod.grants.domain.ReportForm;
import org.samstod.shared.Violation;

/**
 * A report as its association writes and follows it.
 *
 * @param state a code of {@code ReportState}
 * @param sections the questions shown, given the answers
 * @param files files in the association's own space, by question
 * @param problems what keeps it from being sent in
 * @param due when it is due, or null
 * @param mayWrite whether answers may be changed now
 * @param begun whether the grant's money has been paid, without which nothing is sent in
 * @param completionDue by when the open completion is asked for, or null
 * @param requests what either side asked, oldest first
 */
public record FinalReportView(String id, String grantId, String number, String title, String state, String track, FormDefinition form,
        List<FormSection> sections, Map<String, AnswerView> answers, Map<String, List<FileView>> files, List<Violation> problems,
        FinalReportMoney money, LocalDate due, boolean overdue, boolean mayWrite, boolean begun, Instant lastSavedAt, Instant submittedAt,
        String receptionNumber, LocalDate completionDue, List<FinalReportRequest> requests, Instant reviewedAt, String conclusion, String seed) {

    /** Code of the part with budget against outcome. */
    public static final String MONEY = ReportForm.MONEY;

    /** The answer to a question, empty when there is none. */
    public AnswerView answer(String question) {
        return answers.getOrDefault(question, AnswerView.none(question));
    }

    /** The files that answer a question. */
    public List<FileView> filesOf(String question) {
        return files.getOrDefault(question, List.of());
    }

    /** The completion that is asked for, or null. */
    public FinalReportRequest completion() {
        return requests.stream().filter(one -> one.open() && !one.extension()).findFirst().orElse(null);
    }

    /** The extension that waits for an answer, or null. */
    public FinalReportRequest extension() {
        return requests.stream().filter(one -> one.open() && one.extension()).findFirst().orElse(null);
    }

    /** Whether it has been sent in and waits for, or has had, its review. */
    public boolean sent() {
        return "SUBMITTED".equals(state) || "REVIEWED".equals(state) && receptionNumber != null;
    }

    /** Whether more time may be asked for: it has not come, and no other extension waits. */
    public boolean mayAskTime() {
        return "EXPECTED".equals(state) && extension() == null;
    }
}
