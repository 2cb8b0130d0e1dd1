package org.samstod.decisions;

import org.samstod.shared.Page;

/**
 * A page of the delegate's queue.
 *
 * @param protectedMatch whether a case waits that the delegate may only be told of, uncounted
 */
public record QueuePage(Page<QueueLine> page, boolean protectedMatch) {

    /** Nothing waits. */
    public static final QueuePage EMPTY = new QueuePage(Page.empty(), false);
}
