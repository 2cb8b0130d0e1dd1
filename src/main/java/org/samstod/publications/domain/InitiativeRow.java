package org.samstod.publications.domain;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * What browsing needs of one initiative: the values it is filtered, counted and sorted by. All of them together, held for one
 * published version, answer every list and every count of the public side; levels below 3 are not among them.
 */
public record InitiativeRow(String id, long textStamp, String districtSlug, String neighbourhoodSlug, String theme, String target,
        Integer ageFrom, Integer ageTo, String kind, int fiscalYear, long grantedOre, LocalDate decidedOn, String titleSort,
        String associationId, String perspective) {

    /** The same for keeping many: what many rows say is there once. */
    public InitiativeRow kept(UnaryOperator<String> once) {
        return new InitiativeRow(id, textStamp, once.apply(districtSlug), once.apply(neighbourhoodSlug), once.apply(theme), once.apply(target), ageFrom, ageTo,
                once.apply(kind), fiscalYear, grantedOre, decidedOn, titleSort, once.apply(associationId), once.apply(perspective));
    }
}
