package org.samstod.cases;

import java.io.Serializable;

/**
 * A rendition to read.
 *
 * @param id       what its files are asked for by: the version's, or the report's for the draft
 * @param html     the rendition as a part of a page, with its headings one level lower
 * @param full     whether the reader may have the full rendition
 * @param seen     hash of what the draft says, to be finished as it was read; null for a version
 * @param mayWrite whether the reader can finish the draft
 */
public record ReportReading(MatterHead matter, String id, ReportDocument document, String html, boolean full, String seen, boolean mayWrite)
        implements Serializable {
}
