package org.samstod.associations;

import java.util.List;
import java.util.Locale;

/** What a later room tells on the page "who can see what" about who has looked at the association's things. Implemented as a bean. */
public interface LookSection {

    /**
     * Who has looked, the latest first.
     *
     * @param associationId the association in use
     * @param locale language of the page
     */
    List<LookLine> lines(String associationId, Locale locale);
}
