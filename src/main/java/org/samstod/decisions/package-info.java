/**
 * Decisions: the board's delegation table, what delegates decide and why, the letter that tells it, the separate minutes of
 * delegated decisions, the notice that starts the appeal clock, and the order to publish after the waiting days.
 *
 * <p>Proposing, deciding, telling and publishing are four records: cases keeps the first, this room the other three. What is
 * published is handed to publications as a finished copy.
 */
package org.samstod.decisions;
