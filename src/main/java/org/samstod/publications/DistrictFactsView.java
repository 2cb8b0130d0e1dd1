package org.samstod.publications;

import java.time.LocalDate;
import java.util.List;

/**
 * What the city has stated of a district beyond its name.
 *
 * @param contacts of its registry, the latest first
 * @param counts of its inhabitants, the latest first
 */
public record DistrictFactsView(String slug, String name, List<Contact> contacts, List<Count> counts) {

    /** How the registry is reached from a day. */
    public record Contact(LocalDate validFrom, String email, String phone, String postal) {
    }

    /** How many lived there. */
    public record Count(String id, long version, LocalDate countedOn, int number, String source) {
    }
}
