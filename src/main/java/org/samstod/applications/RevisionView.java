package org.samstod.applications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.samstod.attachments.FileView;
import org.samstod.forms.FinancingLine;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * A submitted revision, as it was frozen.
 *
 * @param revision ordinal, counted from 1
 * @param answers answers by question code
 * @param files the board's copies of the files the reader may open
 * @param financing other funders
 * @param hash SHA-256 of the frozen text
 * @param by account that submitted it
 * @param kind {@code first}, {@code change} or {@code completion}
 * @param late whether it came after the deadline, or a completion after its due date
 * @param formId the form version that was answered
 * @param rulesVersion the version of the call's rules that was in force
 * @param track the track for the sum asked for
 * @param amount the sum asked for
 * @param level the level that was chosen with it
 * @param fileQuestions which question each file answers: question code by file id
 * @param entered whether a registrar entered it from paper or as told, so that who submitted it is nobody of the association
 */
public record RevisionView(String id, String applicationId, int revision, Map<String, String> answers, List<FileView> files,
        List<FinancingLine> financing, String hash, Instant submittedAt, String by, String kind, boolean late, String formId,
        String rulesVersion, String track, Money amount, PublicationLevel level, String title, String summary,
        Map<String, String> fileQuestions, boolean entered) {

    /** Copies the collections. */
    public RevisionView {
        answers = Map.copyOf(answers);
        files = List.copyOf(files);
        financing = List.copyOf(financing);
        fileQuestions = Map.copyOf(fileQuestions);
    }

    /** The files that answer one question and that the reader may open. */
    public List<FileView> filesOf(String question) {
        return files.stream().filter(file -> question.equals(fileQuestions.get(file.id()))).toList();
    }

    /** How many files answer one question, those included that the reader may not open. */
    public int fileCount(String question) {
        return (int) fileQuestions.values().stream().filter(question::equals).count();
    }
}
