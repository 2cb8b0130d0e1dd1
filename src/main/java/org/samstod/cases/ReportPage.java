package org.samstod.cases;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The officer's report of a matter as one person may see it.
 *
 * @param reportId the report, null before it is begun
 * @param version  the version of the report itself
 * @param state    where it stands, null before it is begun
 * @param parts    its sections while it is being written, only for who may write; else empty
 * @param versions finished versions, the newest first
 * @param mayWrite whether the role in use writes reports
 * @param stopped  numbers of the applications whose conflict of interest keeps the person from writing, possibly none
 * @param told     whether the reader is told, in one line, that a protected case also belongs to the matter
 * @param full     whether the reader may have the full rendition
 */
public record ReportPage(MatterHead matter, String reportId, long version, ReportState state, List<ReportPartView> parts, List<ReportVersionView> versions,
        boolean mayWrite, List<String> stopped, boolean told, boolean full) implements Serializable {

    /** Whether it is being written. */
    public boolean isDraft() {
        return state == ReportState.DRAFT;
    }

    /** Whether the reader can write now. */
    public boolean isOpen() {
        return mayWrite && stopped.isEmpty();
    }

    /** The valid version, or null. */
    public ReportVersionView valid() {
        return versions.stream().filter(ReportVersionView::valid).findFirst().orElse(null);
    }

    /** A section. */
    public Optional<ReportPartView> part(ReportSection section) {
        return parts.stream().filter(one -> one.section() == section).findFirst();
    }
}
