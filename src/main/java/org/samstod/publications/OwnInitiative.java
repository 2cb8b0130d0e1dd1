package org.samstod.publications;

import java.util.List;

/**
 * A published initiative as its association keeps it.
 *
 * @param year the year the money is for
 * @param neighbourhoodSlug where the initiative is, or null
 * @param activities what anybody can take part in, by name
 */
public record OwnInitiative(String publicId, String title, int year, String neighbourhoodSlug, String target, Integer ageFrom, Integer ageTo,
        List<ActivityView> activities) {
}
