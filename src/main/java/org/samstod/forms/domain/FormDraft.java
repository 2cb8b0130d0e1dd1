package org.samstod.forms.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.samstod.forms.FormChecker;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormEdit;
import org.samstod.forms.FormFinding;
import org.samstod.forms.FormPlace;
import org.samstod.forms.FormReader;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Localised;
import org.samstod.shared.Phrase;
import org.samstod.shared.Violation;

/**
 * A form that is being written: a new one, or the next version of one that is published.
 *
 * <p>Its life: begun empty or as a copy; changed step by step, which may leave it unfit for a while; <em>published</em>, when the
 * checker refuses nothing, as the next {@link FormVersion}, which never changes; or <em>discarded</em>. There is at most one
 * draft of a form at a time, so that two people do not write versions past each other.
 */
@Entity
@Table(name = "form_drafts")
public class FormDraft extends Aggregate {

    @Column(name = "form_code", length = 60, nullable = false, updatable = false)
    private String code;

    /** The code again while the draft is open, so that the database holds at most one open draft of a form. */
    @Column(name = "open_code", length = 60)
    private String openCode;

    @Column(name = "board_id", length = 26, updatable = false)
    private String boardId;

    @Lob
    @Column(nullable = false)
    private String definition;

    @Enumerated(EnumType.STRING)
    @Column(name = "draft_state", length = 20, nullable = false)
    private FormDraftState state = FormDraftState.DRAFT;

    @Column(name = "edited_at", nullable = false)
    private Instant editedAt;

    @Column(name = "edited_by", length = 26, nullable = false)
    private String editedBy;

    protected FormDraft() {
    }

    /**
     * @param start what it says to begin with
     * @param boardId whose form it is, null for the city's
     */
    public FormDraft(FormDefinition start, String boardId, Instant at, String by) {
        this.code = start.code();
        this.openCode = code;
        this.boardId = boardId;
        this.definition = start.canonical();
        this.editedAt = at;
        this.editedBy = by;
    }

    /**
     * Changes what it says.
     *
     * @throws BusinessException {@code form.draft.ended}, or what the change itself refuses
     */
    public void edit(FormEdit change, Instant at, String by) {
        requireOpen();
        definition = change.apply(form()).canonical();
        editedAt = at;
        editedBy = by;
    }

    /**
     * Makes the next version of it.
     *
     * @param newest the number of the version published last, 0 when there is none
     * @return the version, not yet kept
     * @throws BusinessException {@code form.definition.refused}, one for each refusal of the checker with its place in words
     */
    public FormVersion publish(int newest, Instant at, String by) {
        requireOpen();
        FormDefinition written = form();
        FormDefinition next = new FormDefinition(code, newest + 1, written.title(), written.tracks(), written.sections(), written.eligibility());
        requireFit(next, FormChecker.check(next));
        end(FormDraftState.PUBLISHED, at, by);
        return new FormVersion(next, boardId, at, by);
    }

    /**
     * Stops a definition that the checker refuses.
     *
     * @throws BusinessException {@code form.definition.refused}, one for each refusal with its place in words
     */
    public static void requireFit(FormDefinition form, List<FormFinding> findings) {
        List<Violation> refused = findings.stream().filter(FormFinding::refused)
                .map(finding -> new Violation(null, "form.definition.refused", FormPlace.of(form, finding))).toList();
        if (!refused.isEmpty()) {
            throw BusinessException.all(refused);
        }
    }

    /** Throws it away. */
    public void discard(Instant at, String by) {
        requireOpen();
        end(FormDraftState.DISCARDED, at, by);
    }

    private void end(FormDraftState how, Instant at, String by) {
        state = how;
        openCode = null;
        editedAt = at;
        editedBy = by;
    }

    private void requireOpen() {
        if (state != FormDraftState.DRAFT) {
            Localised how = Phrase.of("form.draft.state." + state);
            throw new BusinessException("form.draft.ended", how);
        }
    }

    /** What it says. */
    public FormDefinition form() {
        return FormReader.read(definition).form();
    }

    public String code() {
        return code;
    }

    /** Whose form it is, null for the city's. */
    public String boardId() {
        return boardId;
    }

    public FormDraftState state() {
        return state;
    }

    public Instant editedAt() {
        return editedAt;
    }

    public String editedBy() {
        return editedBy;
    }
}
