package org.samstod.grants;

import java.util.List;

/**
 * Reports that wait, one page of them.
 *
 * @param overdue how many of them are late
 * @param asked how many ask for more time
 * @param come how many have come and wait for review
 * @param told whether a protected case also matches
 */
public record FinalReportList(List<FinalReportLine> rows, int total, int overdue, int asked, int come, boolean told) {
}
