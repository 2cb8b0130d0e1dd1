package org.samstod.applications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.associations.VaultItemView;
import org.samstod.attachments.FileView;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

/**
 * One application as its association works with it.
 *
 * @param call what the call says
 * @param status {@code draft}, {@code submitted} or {@code withdrawn}
 * @param mayChange whether answers may be changed and submitted now
 * @param unsentChanges whether something was changed after the latest submission
 * @param track the track for the sum asked for so far
 * @param form the form version it answers
 * @param sections the sections and questions shown, given the answers so far
 * @param answers answers by question code, those never given left out
 * @param files files by question code
 * @param problems everything that keeps it from being submitted now
 * @param lastSavedAt when somebody last wrote in it, or null
 * @param level level of what was submitted, or null for a draft
 * @param permit what is asked for in a completion request, when one waits
 * @param offer a newer version of the form that a draft may go over to
 * @param earlier what was written under earlier versions of the form and is not asked any more
 */
public record ApplicationView(String id, CallFacts call, String associationId, String status, boolean mayChange, boolean unsentChanges,
        String track, FormDefinition form, List<FormSection> sections, Map<String, AnswerView> answers, Map<String, List<FileView>> files,
        List<Violation> problems, Instant createdAt, Instant lastSavedAt, String receptionNumber, Instant receivedAt, boolean late,
        int revisionCount, PublicationLevel level, Optional<PermitView> permit,
        Optional<FormOffer> offer, List<EarlierAnswer> earlier) {

    /**
     * A completion request that lets the applicant revise.
     *
     * @param text what is asked for
     * @param dueAt by when
     * @param overdue whether that has passed
     */
    public record PermitView(String text, Instant dueAt, boolean overdue) {
    }

    /** The answer to a question; one without text when there is none. */
    public AnswerView answer(String question) {
        return answers.getOrDefault(question, AnswerView.none(question));
    }

    /**
     * The documents of the association that answer a question and are not there already.
     *
     * @param papers what the association has given once
     */
    public List<VaultItemView> fitting(Question question, List<VaultItemView> papers) {
        List<String> there = filesOf(question.code()).stream().map(FileView::sha256).toList();
        return VaultPapers.fitting(papers, question).stream().filter(item -> !there.contains(item.sha256())).toList();
    }

    /** Whether it has never been submitted. */
    public boolean draft() {
        return "draft".equals(status);
    }

    /** Whether it was taken back. */
    public boolean withdrawn() {
        return "withdrawn".equals(status);
    }

    /** The files that answer a question. */
    public List<FileView> filesOf(String question) {
        return files.getOrDefault(question, List.of());
    }
}
