package org.samstod.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An activity anybody can take part in.
 *
 * @param publicId the initiative it belongs to
 * @param target codes of target groups with commas, or null
 * @param firstDay from when its weekly times hold, else its first single day
 * @param priceOre zero when it is free
 * @param times by clock
 * @param next its next day and time, null when it is over or far away
 * @param over whether its last day has passed
 */
public record ActivityView(String id, long version, String publicId, String initiativeTitle, String associationName, String name, String target,
        Integer ageFrom, Integer ageTo, String place, String neighbourhoodSlug, String neighbourhoodName, LocalDate firstDay, LocalDate lastDay,
        long priceOre, String email, String phone, Instant changedAt, List<TimeLine> times, HappeningView next, boolean over) {

    /** Whether it costs nothing. */
    public boolean isFree() {
        return priceOre == 0;
    }

    /** Whether any of its times comes back each week. */
    public boolean isWeekly() {
        return times.stream().anyMatch(time -> time.weekday() != null);
    }

    /** The address that writes to it, or null. */
    public String mailAddress() {
        return email == null ? null : "mailto:" + email;
    }

    /** The address that rings it, or null. */
    public String phoneAddress() {
        return phone == null ? null : "tel:" + phone.replaceAll("[^+0-9]", "");
    }
}
