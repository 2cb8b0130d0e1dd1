package org.samstod.cases;

import org.samstod.shared.Page;

/**
 * A page of the work list.
 *
 * @param page           its lines and how many there are in all
 * @param protectedMatch whether a case of level 1 matches that the reader may only be told of, uncounted
 */
public record CasePage(Page<CaseLine> page, boolean protectedMatch) {
}
