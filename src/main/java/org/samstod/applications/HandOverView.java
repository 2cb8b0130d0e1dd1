package org.samstod.applications;

import java.io.Serializable;
import java.util.List;

/**
 * Who answers for an application, and who could take over.
 *
 * @param responsible the name of the one who answers for it
 * @param own whether that is the one who asks
 * @param candidates members who may write, besides that person
 */
public record HandOverView(String responsible, boolean own, List<Person> candidates) {

    /** A member. */
    public record Person(String accountId, String name) implements Serializable {

        private static final long serialVersionUID = 1L;
    }
}
