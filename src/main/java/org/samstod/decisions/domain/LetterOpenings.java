package org.samstod.decisions.domain;

import java.util.Collection;
import java.util.List;

/** Who has opened which letter. */
public interface LetterOpenings {

    /** The openings of the letters of these decisions, the oldest first; one statement. */
    List<LetterOpening> of(Collection<String> decisionIds);

    void add(LetterOpening opening);
}
