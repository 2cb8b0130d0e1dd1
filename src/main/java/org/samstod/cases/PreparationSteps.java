package org.samstod.cases;

import java.util.Optional;

/**
 * What the track, and what colleagues have added, still ask for before an outcome can be proposed.
 *
 * @param flagsOpen        flags nobody has resolved
 * @param assessorsMissing assessors that are still to be asked, or that have not handed in about the newest revision
 * @param risksMissing     areas of the risk analysis without a line
 * @param democracy        what the democracy review still needs, as the last part of a message key; null when nothing
 * @param forTheBoard      whether a finding of the democracy review makes the case one that only the board decides
 */
public record PreparationSteps(int flagsOpen, int assessorsMissing, int risksMissing, String democracy, boolean forTheBoard) {

    /** Nothing is asked for. */
    public static final PreparationSteps NONE = new PreparationSteps(0, 0, 0, null, false);

    /** What stands in the way of a proposal, as the last part of a message key; {@code tried} when the merits are tried. */
    public Optional<String> obstacle(boolean tried) {
        if (flagsOpen > 0) {
            return Optional.of("flags-open");
        }
        if (!tried) {
            return Optional.empty();
        }
        if (assessorsMissing > 0) {
            return Optional.of("assessors-missing");
        }
        if (risksMissing > 0) {
            return Optional.of("risks-missing");
        }
        return Optional.ofNullable(democracy);
    }
}
