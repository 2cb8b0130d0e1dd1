package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a matter is called.
 *
 * @param registerNumber its register number, or null
 * @param round          whether it gathers all applications of a round; else it holds one application of a continuous call
 */
public record MatterHead(String id, String boardId, String registerNumber, String heading, boolean round, Instant openedAt)
        implements Serializable {
}
