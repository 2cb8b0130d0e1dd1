package org.samstod.applications;

import java.util.List;
import java.util.Map;

/**
 * Who else has an application open, and how its answers stand.
 *
 * @param others those present besides the one who asks, by name
 * @param versions the version of each answer, by question code
 */
public record PresenceView(List<Person> others, Map<String, Long> versions) {

    /**
     * One of them.
     *
     * @param name empty for somebody who may not know the members' names
     * @param question the question they write in, unless the one who asks began before them; or null
     */
    public record Person(String name, String question) {
    }
}
