package org.samstod.publications;

import java.util.List;

/**
 * A published initiative as its association keeps it.
 *
 * @param neighbourhoodSlug where the initiative is, or null
 * @param activities what anybody can take part in, by name
 */
public record OwnInitiative(String publicId, String title, String neighbourhoodSlug, String target, Integer ageFrom, Integer ageTo,
        List<ActivityView> activities) {
}
