package org.samstod.districts;

/** A board was added; in the same transaction. The register makes its counters now, never inside a submission. */
public record BoardOpened(String boardId) {
}
