package org.samstod.forms.domain;

import java.util.List;
import java.util.Optional;

/** The stored versions of all forms. */
public interface FormVersions {

    /** The version of that key. */
    Optional<FormVersion> find(String id);

    /** One version of one form. */
    Optional<FormVersion> find(String code, int ordinal);

    /** Every version of a form, newest first. */
    List<FormVersion> ofForm(String code);

    /** The newest version of each form, by code. */
    List<FormVersion> newest();

    /** Keeps a new version. */
    void add(FormVersion version);
}
