package org.samstod.cases;

import org.samstod.shared.Page;

/**
 * A page of what was found.
 *
 * @param page           the hits, the best first, and how many the reader can read, counted to 1 000
 * @param more           whether there are more than that
 * @param protectedMatch whether a case of level 1 matches that the reader may only be told of, uncounted
 */
public record CaseHits(Page<CaseHit> page, boolean more, boolean protectedMatch) {

    /** Nothing was looked for. */
    public static final CaseHits NONE = new CaseHits(Page.empty(), false, false);
}
