package org.samstod.decisions;

import java.time.LocalDate;

/**
 * A court has annulled a decision and its case is open again; in the same transaction. The decision holds the money of its frames until another takes
 * its place ({@link DecisionReplaced}), and nothing is accepted or paid under it.
 *
 * @param on since when the ruling has legal force
 */
public record DecisionAnnulled(String decisionId, String caseId, String associationId, LocalDate on) {
}
