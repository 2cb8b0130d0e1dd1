package org.samstod.applications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;

/**
 * The answer to one question of one application, with a version of its own: two people can write in one application without
 * being in each other's way, and what somebody else wrote meanwhile is never overwritten unseen.
 */
@Entity
@Table(name = "application_answers")
public class Answer extends Aggregate {

    @Column(name = "application_id", length = 26, nullable = false, updatable = false)
    private String applicationId;

    @Column(name = "question_code", length = 60, nullable = false, updatable = false)
    private String question;

    @Lob
    @Column(name = "answer_value", nullable = false)
    private String text;

    @Column(name = "saved_by", length = 26, nullable = false)
    private String savedBy;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @Column(name = "client_key", length = 40)
    private String clientKey;

    @Column(name = "carried_from", length = 26)
    private String carriedFrom;

    @Lob
    @Column(name = "earlier_value")
    private String earlierText;

    @Column(name = "earlier_form_id", length = 26)
    private String earlierFormId;

    protected Answer() {
    }

    /**
     * The first answer to a question.
     *
     * @param clientKey the key the device gave this piece of writing, or null
     */
    public Answer(String applicationId, String question, String text, String by, Instant at, String clientKey) {
        this.applicationId = applicationId;
        this.question = question;
        change(text, by, at, clientKey);
    }

    /** An answer that begins a draft as it stood in an earlier application, until somebody writes in it. */
    public static Answer carriedOver(String applicationId, String question, String text, String by, Instant at, String fromApplicationId) {
        Answer carried = new Answer(applicationId, question, text, by, at, null);
        carried.carriedFrom = fromApplicationId;
        return carried;
    }

    /** Replaces the text. */
    public final void change(String newText, String by, Instant at, String newClientKey) {
        this.carriedFrom = null;
        this.text = newText;
        this.savedBy = by;
        this.savedAt = at;
        this.clientKey = newClientKey;
    }

    /**
     * Takes the answer out of use without losing it: the form does not ask for it any more, or not so that it can be read.
     *
     * @param formId the version of the form that asked for it
     */
    void setAside(String formId, String by, Instant at) {
        if (text.isEmpty()) {
            return;
        }
        earlierText = earlierText == null ? text : earlierText + "\n\n" + text;
        earlierFormId = formId;
        change("", by, at, null);
    }

    /**
     * Whether a piece of writing is already here: the device sent it before and never heard the answer, or it says what
     * stands here anyway.
     */
    public boolean holds(String otherText, String otherClientKey) {
        return text.equals(otherText) || otherClientKey != null && otherClientKey.equals(clientKey);
    }

    /** Whether it stands as in an earlier application: nobody has written in it since. */
    public boolean isCarriedOver() {
        return carriedFrom != null;
    }

    public String applicationId() {
        return applicationId;
    }

    public String question() {
        return question;
    }

    public String text() {
        return text;
    }

    /** What was set aside, or null. */
    public String earlierText() {
        return earlierText;
    }

    /** The version of the form that asked for what was set aside, or null. */
    public String earlierFormId() {
        return earlierFormId;
    }

    public String savedBy() {
        return savedBy;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** The key the device gave what stands here, or null. */
    public String clientKey() {
        return clientKey;
    }
}
