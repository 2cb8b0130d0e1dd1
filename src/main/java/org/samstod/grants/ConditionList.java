package org.samstod.grants;

import java.util.List;

/**
 * A page of conditions.
 *
 * @param total how many there are that the person may read
 * @param told whether one of a protected case is there that the person may only be told of in one line
 */
public record ConditionList(List<ConditionView> rows, int total, boolean told) {
}
