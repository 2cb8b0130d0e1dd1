package org.samstod.forms.domain;

import java.util.List;
import java.util.Optional;

/** The forms that are being written. */
public interface FormDrafts {

    /** The draft of that key, whatever became of it. */
    Optional<FormDraft> find(String id);

    /** The open draft of a form. */
    Optional<FormDraft> open(String code);

    /** Every open draft, by code. */
    List<FormDraft> open();

    /**
     * Keeps a new draft.
     *
     * @throws org.samstod.shared.BusinessException {@code form.draft.exists} when the form has an open one
     */
    void add(FormDraft draft);
}
