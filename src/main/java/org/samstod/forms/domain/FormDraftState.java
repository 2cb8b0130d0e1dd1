package org.samstod.forms.domain;

/** Where a draft of a form is in its life. What has ended stays ended. */
public enum FormDraftState {
    /** Being written. */
    DRAFT,
    /** A version was made of it. */
    PUBLISHED,
    /** It came to nothing. */
    DISCARDED
}
