package org.samstod.cases;

import java.io.Serializable;
import java.util.List;

/**
 * A member of the board's staff and how they stand to one case.
 *
 * @param person who
 * @param state  how
 * @param roles  codes of what they do in the applicant association, possibly none
 */
public record JavPerson(Hand person, JavState state, List<String> roles) implements Serializable {
}
