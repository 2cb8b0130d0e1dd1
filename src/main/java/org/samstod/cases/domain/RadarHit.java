package org.samstod.cases.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samstod.cases.RadarSign;

/**
 * Another application that the radar found: in any district, by the same association, account or people, or with a text that says the
 * same about overlapping time and costs (the same cost is not funded twice, domain facts §2.3). Never without overlapping time, so that
 * last year's grant is none, and never one that ended without money.
 *
 * @param caseId   the case found
 * @param signs    what makes it a hit
 * @param likeness how alike it is
 * @param strength 0 to 100, for the order
 */
public record RadarHit(String caseId, Set<RadarSign> signs, Likeness likeness, int strength) {

    private static final int OF_TEXT = 50;
    private static final int OF_COSTS = 20;

    /** Copies the signs. */
    public RadarHit {
        signs = Set.copyOf(signs);
    }

    /**
     * Whether an application is a hit.
     *
     * @param known  what is known of it besides its text: association, account, people
     * @param ended  whether it ended without money: withdrawn, refused, dismissed or discontinued
     */
    public static Optional<RadarHit> of(String caseId, Likeness likeness, Collection<RadarSign> known, boolean ended, RadarMeasure measure) {
        Set<RadarSign> signs = EnumSet.noneOf(RadarSign.class);
        signs.addAll(known);
        if (measure.saysTheSame(likeness)) {
            signs.add(RadarSign.TEXT);
        }
        if (ended || likeness.overlap() == null || signs.isEmpty()) {
            return Optional.empty();
        }
        int weight = signs.stream().mapToInt(RadarSign::weight).max().orElse(0);
        int strength = (int) Math.round(OF_TEXT * likeness.text() + OF_COSTS * likeness.costs()) + weight;
        return Optional.of(new RadarHit(caseId, signs, likeness, strength));
    }

    /** The strongest first; as strong ones in a fixed order. */
    public static List<RadarHit> inOrder(Collection<RadarHit> hits) {
        return hits.stream().sorted(Comparator.comparingInt(RadarHit::strength).reversed().thenComparing(RadarHit::caseId)).toList();
    }
}
