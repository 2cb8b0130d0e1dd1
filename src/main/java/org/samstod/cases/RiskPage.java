package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What the page about the risk analysis of one case shows.
 *
 * @param head     the case
 * @param asked    whether the track asks for it
 * @param lines    the lines that stand, the weightiest first
 * @param struck   those struck out, the oldest first
 * @param open     areas without a line
 */
public record RiskPage(CaseHead head, boolean asked, List<RiskLine> lines, List<RiskLine> struck, List<RiskArea> open) implements Serializable {

    /** A line; {@code none} when nothing was seen in the area. */
    public record RiskLine(String id, RiskArea area, boolean none, String what, int likelihood, int consequence, int weight, String reduces,
            String answersFor, boolean stale, Hand by, Instant at, String struckReason, Hand struckBy, Instant struckAt) implements Serializable {
    }
}
