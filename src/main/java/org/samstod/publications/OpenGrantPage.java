package org.samstod.publications;

import java.util.List;

/**
 * One page of initiatives for a program.
 *
 * @param total how many match, level 3, exact
 * @param sumOre what they were granted together
 * @param next address of the following page, null on the last
 * @param previous address of the page before, null on the first
 */
public record OpenGrantPage(ApiQuery query, int total, long sumOre, List<OpenGrant> rows, String next, String previous) {
}
