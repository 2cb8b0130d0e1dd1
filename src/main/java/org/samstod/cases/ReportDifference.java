package org.samstod.cases;

import java.io.Serializable;
import java.util.List;

/**
 * A section about which the record says something else now than when the report fetched it.
 *
 * @param part   what stands in the report
 * @param record what the record says now
 * @param sha256 of that, so that nothing is taken that was not shown
 * @param lines  what would go and what would come
 */
public record ReportDifference(ReportPartView part, String record, String sha256, List<LineDiff.Line> lines) implements Serializable {
}
