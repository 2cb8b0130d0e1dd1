package org.samstod.associations;

import java.util.List;
import java.util.Locale;

/** What a later room adds to the page "who can see what": its things of one association, each with its level. Implemented as a bean. */
public interface SafetySection {

    /** Place on the page, lowest first. */
    int order();

    /** Bundle key of the heading. */
    String titleKey();

    /**
     * The things of the association that have a level.
     *
     * @param associationId the association in use
     * @param locale language of the page
     * @return lines in order; empty when there are none
     */
    List<SafetyLine> lines(String associationId, Locale locale);
}
