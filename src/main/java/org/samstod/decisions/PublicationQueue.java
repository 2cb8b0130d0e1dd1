package org.samstod.decisions;

import org.samstod.shared.Page;

/**
 * A page of the queue of publications.
 *
 * @param page what the reader may read
 * @param told whether a protected case also belongs here: one uncounted line
 */
public record PublicationQueue(Page<PublicationOrderView> page, boolean told) {
}
