package org.samstod.grants;

import java.util.List;

/**
 * A page of reviews.
 *
 * @param total how many the acting person may read
 * @param waiting of those, how many nobody has taken
 * @param mine of those, how many are open with the acting person
 * @param told whether there is one of level 1 that the person is only told of
 */
public record AuditList(List<AuditLineView> rows, int total, int waiting, int mine, boolean told) {
}
