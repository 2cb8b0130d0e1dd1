package org.samstod.cases;

import java.io.Serializable;
import java.util.List;

/**
 * Two versions of a report, one against the other.
 *
 * @param left     number of the one, 0 for the draft
 * @param right    number of the other
 * @param choices  the versions there are, 0 for the draft
 * @param sections the sections that differ
 * @param rows     the rows of the table that differ
 */
public record ReportComparison(MatterHead matter, int left, int right, List<Integer> choices, List<Section> sections, List<Row> rows)
        implements Serializable {

    /** A section that differs, line by line. */
    public record Section(ReportSection section, List<LineDiff.Line> lines) implements Serializable {
    }

    /** A row that differs; a side is null where the row is not there. */
    public record Row(String number, ReportDocument.Row left, ReportDocument.Row right) implements Serializable {
    }

    /** Whether nothing differs. */
    public boolean isSame() {
        return sections.isEmpty() && rows.isEmpty();
    }
}
