package org.samstod.associations;

import java.util.List;
import java.util.Locale;

/**
 * A part of the association's home page, made by a later room as a bean. The page asks every section and shows those that have
 * lines, lowest order first: what waits for the association 100–199, its applications and cases 200–299, money 300–399, open
 * calls 400–499, the rest from 500.
 */
public interface HomeSection {

    /** Place on the page, lowest first. */
    int order();

    /** Bundle key of the section's heading. */
    String titleKey();

    /**
     * The lines for the signed-in person, who may be a claimant that sees own work only.
     *
     * @param associationId the association in use
     * @param locale language of the page
     * @return lines in order; empty when there is nothing to say
     */
    List<HomeLine> lines(String associationId, Locale locale);
}
