package org.samstod.applications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.samstod.attachments.FileView;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormSection;
import org.samstod.shared.Violation;

/**
 * An application that is being entered, as registrars work with it. Nothing of the association is in it but what the paper says.
 *
 * @param number organisation number, formatted
 * @param name the association's name as the applicant wrote it
 * @param late whether it came after the deadline
 * @param track the track for the sum asked for so far
 * @param sections the sections and questions shown, given the answers so far
 * @param answers answers by question code, those never given left out
 * @param files files by question code
 * @param paper the original: scanned, or the mail it came as
 * @param problems everything the rules say, at its question
 * @param blocking what of that is in the way
 * @param remarks what of that goes along to the officer, by question code
 * @param declared the declarations that were made, by their codes
 * @param completes the application that this completes when it is received, or null
 */
public record AssistedView(String applicationId, String number, String name, CameBy cameBy, Instant cameAt, boolean late, String contactName,
        String contactPhone, String contactEmail, String begunBy, Instant begunAt, CallFacts call, String track, FormDefinition form,
        List<FormSection> sections, Map<String, AnswerView> answers, Map<String, List<FileView>> files, List<FileView> paper,
        Map<String, String> neighbourhoods, List<Violation> problems, List<Violation> blocking, Map<String, Remark> remarks,
        List<String> declared, Completes completes) {

    /**
     * The submitted application that this completes.
     *
     * @param number its reception number
     * @param asked what is asked for, or null when nothing is
     * @param dueAt by when, or null
     */
    public record Completes(String applicationId, String number, String asked, Instant dueAt) {
    }

    /** The answer to a question; one without text when there is none. */
    public AnswerView answer(String question) {
        return answers.getOrDefault(question, AnswerView.none(question));
    }
}
