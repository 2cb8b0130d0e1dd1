package org.samstod.decisions;

/**
 * How a decision stands towards appeal, for those who carry it out (kommunallagen 13:14).
 *
 * @param appealTimePassed whether the last day of appeal is over
 * @param contested whether a court has it, has stopped it, or has set it aside
 */
public record DecisionStanding(boolean appealTimePassed, boolean contested) {
}
