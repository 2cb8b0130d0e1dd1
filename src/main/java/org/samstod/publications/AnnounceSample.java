package org.samstod.publications;

import java.time.LocalDate;
import java.util.List;

/**
 * A draw as its board announces it.
 *
 * @param year the year the grants were decided in
 * @param percent how many of a hundred lines are drawn in the long run
 * @param seedSource which public figure the seed will be made of, and where it can be read
 * @param seedDay the day of that figure, after the announcement
 * @param caseIds cases of grants that may be on the list; those without a page of level 3 are passed over
 */
public record AnnounceSample(String boardId, int year, int percent, String seedSource, LocalDate seedDay, List<String> caseIds) {
}
