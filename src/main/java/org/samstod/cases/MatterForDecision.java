package org.samstod.cases;

import java.io.Serializable;
import java.util.List;

/**
 * The cases of a matter as whoever decides sees them.
 *
 * @param head  the matter
 * @param cases those the asking person may read, in the order they were received
 * @param told  whether the person is told that a protected case also belongs to it
 */
public record MatterForDecision(MatterHead head, List<CaseForDecision> cases, boolean told) implements Serializable {
}
