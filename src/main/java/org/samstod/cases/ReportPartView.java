package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;

/**
 * A section of a report that is being written.
 *
 * @param version the version a change is made from
 * @param edited  whether somebody has written something else than the record said
 * @param by      who wrote in it last
 * @param at      when
 */
public record ReportPartView(ReportSection section, String text, long version, boolean edited, String by, Instant at) implements Serializable {
}
