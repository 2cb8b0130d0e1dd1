package org.samstod.publications;

import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.Money;

/**
 * What an association tells of an activity.
 *
 * @param activityId the one to change, null for a new one
 * @param version of what the page showed; of no meaning for a new one
 * @param publicId the initiative it belongs to
 * @param targets codes of target groups, perhaps none
 * @param price zero when it is free, null when nothing was said
 * @param functional whether the contact is said to be a function's and no person's own
 * @param times in the order of the form; a line that was left empty is null, so that the others keep their places
 */
public record SaveActivity(String activityId, long version, String associationId, String publicId, String name, List<String> targets, Integer ageFrom,
        Integer ageTo, String place, String neighbourhoodSlug, LocalDate firstDay, LocalDate lastDay, Money price, String email, String phone,
        boolean functional, List<TimeLine> times) {
}
