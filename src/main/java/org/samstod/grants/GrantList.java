package org.samstod.grants;

import java.util.List;

/**
 * A page of a list of grants.
 *
 * @param total how many the reader may read
 * @param told whether a protected grant also belongs here: one uncounted line
 */
public record GrantList(List<GrantLine> rows, int total, boolean told) {
}
